/** Answers requests of pages besides documents: `codes.json` and the files that guides carry along. */

import { codesText, type NamedGuide } from '../../guide/codes.ts';
import { readLine } from '../../guide/pack.ts';
import type { Root } from '../../guide/root.ts';
import { lineName } from '../store/bring.ts';
import { notKept } from '../sync/packs.ts';
import { keptShelf, linesOfPacks, rootInUse } from '../read/reading.ts';
import { type Phone, keptResponse, put, responseOf } from '../store/store.ts';
import { codesPath } from '../sync/sync.ts';

/** Passes the page's request on to the network. */
type Network = () => Promise<Response>;

/** Returns `codes.json`: made from the kept content where that is the whole hall or the network fails, else the network's. */
export async function answerCodes(phone: Phone, network: Network): Promise<Response> {
  const root = await rootInUse(phone);
  const whole = root && (await notKept(phone, root.packs)).length === 0;
  const answer = whole ? undefined : await network().catch(() => undefined);
  if (answer?.ok) return answer;
  return (root && (await keptCodes(phone, root, whole === true))) ?? answer ?? unreachable();
}

/** Returns a file: the kept one, else the network's. */
export async function answerFile(phone: Phone, path: string, network: Network): Promise<Response> {
  return (await keptResponse(phone, path)) ?? (await network().catch(() => undefined)) ?? unreachable();
}

/** Made once per root: of 1,000 guides it takes a phone a while. */
async function keptCodes(phone: Phone, root: Root, whole: boolean): Promise<Response | undefined> {
  const path = codesPath(root);
  const kept = whole ? await keptResponse(phone, path) : undefined;
  if (kept) return kept;
  const hall = await keptShelf(phone, root).hall();
  if (!hall) return undefined;
  const text = codesText(hall, await keptGuides(phone, root));
  if (whole) await put(phone, path, text).catch(() => undefined);
  return responseOf(path, text);
}

async function keptGuides(phone: Phone, root: Root): Promise<NamedGuide[]> {
  const lines = await linesOfPacks(phone, root.packs);
  return Promise.all(lines.map(async (text) => ({ guide: readLine(text), line: await lineName(text) })));
}

function unreachable(): Response {
  return new Response('', { status: 503 });
}
