/** This page's facts from the network: where no worker keeps it. */

import type { ComparedFacts } from '../../guide/changes.ts';
import { guideFacts } from '../../guide/facts.ts';
import { readHallLine } from '../../guide/hall.ts';
import { readLine } from '../../guide/pack.ts';
import { readRoot } from '../../guide/read-root.ts';
import { hallPath, linePath } from '../../guide/root.ts';
import { type ReadText, readFrom } from './news.ts';
import { hallBase, type ShownPage } from './shown.ts';

/** Returns the guide that a page shows with the hall as it is now, or undefined without network. */
export async function factsFromNetwork({ line }: ShownPage, read: ReadText = readFrom(hallBase())): Promise<ComparedFacts | undefined> {
  try {
    const root = readRoot(await read('root.json', 'no-cache'));
    if (!root || line === undefined) return undefined;
    const hall = readHallLine(await read(hallPath(root)));
    return guideFacts(hall, readLine(await read(linePath(line))), line);
  } catch {
    return undefined;
  }
}
