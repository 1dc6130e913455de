/** Answers what pages ask for besides documents: `codes.json` and the files that guides carry along. */

import { codesText, type NamedGuide } from '../guide/codes.ts';
import { readLine } from '../guide/pack.ts';
import type { Root } from '../guide/root.ts';
import { nameOf } from './bring.ts';
import { notKept } from './packs.ts';
import { keptShelf, linesOfPacks, rootInUse } from './reading.ts';
import { type Device, keptResponse, put } from './store.ts';
import { codesPath } from './sync.ts';

/** Asks the network for what the page asked for. */
type Network = () => Promise<Response>;

/** Returns `codes.json`: made from what is kept where that is the whole hall or the network fails, else the network's. */
export async function answerCodes(device: Device, network: Network): Promise<Response> {
  const root = await rootInUse(device);
  const whole = root && (await notKept(device, root.packs)).length === 0;
  const answer = whole ? undefined : await tried(network);
  if (answer?.ok) return answer;
  return (root && (await keptCodes(device, root, whole === true))) ?? answer ?? unreachable();
}

/** Returns a file: the kept one, else the network's. */
export async function answerFile(device: Device, path: string, network: Network): Promise<Response> {
  return (await keptResponse(device, path)) ?? (await tried(network)) ?? unreachable();
}

/** Made once per root: of 1,000 guides it takes a phone a while. */
async function keptCodes(device: Device, root: Root, whole: boolean): Promise<Response | undefined> {
  const path = codesPath(root);
  const kept = whole ? await keptResponse(device, path) : undefined;
  if (kept) return kept;
  const hall = await keptShelf(device, root).hall();
  if (!hall) return undefined;
  const text = codesText(hall, await keptGuides(device, root));
  if (whole) await put(device, path, text).catch(() => undefined);
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Content-Type-Options': 'nosniff' } });
}

async function keptGuides(device: Device, root: Root): Promise<NamedGuide[]> {
  const lines = await linesOfPacks(device, root.packs);
  return Promise.all(lines.map(async (text) => ({ guide: readLine(text), line: await nameOf(text) })));
}

async function tried(network: Network): Promise<Response | undefined> {
  try {
    return await network();
  } catch {
    return undefined;
  }
}

function unreachable(): Response {
  return new Response('', { status: 503, statusText: 'No network' });
}
