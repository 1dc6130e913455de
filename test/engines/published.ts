/** A hall in two versions behind one line: publishing is turning to the server of the other one. */

import { cpSync } from 'node:fs';
import { type Serving, serve } from '../../scripts/serve/serve.ts';
import { type TestHall, openHall } from '../browser/hall.ts';
import type { Line } from '../browser/line.ts';

/** The sentence that only the new version of A1 has. */
export const NEWS = '新的一句话。';

export interface Published {
  readonly address: string;
  readonly line: Line;
  /** Returns a file of the new version as text. */
  readonly read: (path: string) => string;
  /** Puts a version on the line, which works again as it should. */
  readonly publish: (version: 'old' | 'new') => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Returns the sample hall with its old version published. */
export async function openPublished(): Promise<Published> {
  const hall: TestHall = await openHall();
  const { line, address } = hall;
  const out = `${hall.out}-old`;
  cpSync(hall.out, out, { recursive: true, preserveTimestamps: true });
  const before: Serving = await serve(out, 0);
  const ports = { old: before.port, new: line.server };
  hall.edit('birth/hukou.md', (text) => text.replace(/\n## /, `\n${NEWS}\n\n## `));
  hall.build();
  line.server = ports.old;
  let isCut = false;
  const { cut, mend } = line;
  line.cut = async () => {
    if (!isCut) await cut();
    isCut = true;
  };
  line.mend = async () => {
    if (isCut) await mend();
    isCut = false;
  };
  return {
    address,
    line,
    read: (path) => hall.read(path),
    publish: async (version) => {
      line.fault = () => undefined;
      line.server = ports[version];
      line.forget();
      await line.mend();
    },
    remove: async () => {
      await line.mend();
      await before.close();
      await hall.remove();
    },
  };
}
