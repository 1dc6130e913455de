/** The cost of keeping a hall on a phone, beside the plain alternatives on the same pages, measured in a real Chromium. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../journey/build.ts';
import { type Conditions, type Count, type CountingServer, countingServer } from './counting-server.ts';
import { generateGuides, generateHall } from './generated-hall.ts';
import { askForAll, type OpenPage, startPhone } from './phone-figures.ts';
import { type Peer, PEER_PAGE, peerWorker, VERSION_PATH } from './peer-workers.ts';

/** How a phone keeps the hall: ours, and the others. */
type Way = 'ours' | Peer;
export const PEER_WAYS: readonly Way[] = ['ours', 'workbox', 'addAll'];

/** So many guides change, one time after the other. */
export const CHANGES = [1, 10, 50] as const;

/** Milliseconds before each answer of the server. */
export const DISTANCE = 40;

export interface WayFigures {
  /** Seconds from the first request until the opened guide is kept, and until the whole hall is. */
  readonly guide: number;
  readonly hall: number;
  /** The transfer until then. */
  readonly sent: Count;
  /** Bytes on the device, as the browser counts them. */
  readonly storage: number;
  /** The transfer on the next visit after each of `CHANGES`, until the new version is in use. */
  readonly changes: readonly Count[];
}

export interface PeerFigures {
  readonly guides: number;
  readonly browser: string;
  readonly ways: Readonly<Record<Way, WayFigures>>;
}

/** Patience with the slowest way, in milliseconds. */
const TIMEOUT = 600_000;
const GUIDE = '/A1';

/** Measures a hall of so many guides. `say`: called with each step. */
export async function peerFigures(guides: number, say: (words: string) => void): Promise<PeerFigures> {
  const dir = mkdtempSync(join(tmpdir(), 'guide-wall-peers-'));
  const [hall, out] = [join(dir, 'guides'), join(dir, 'dist')];
  generateHall(hall, guides);
  await build({ guides: hall, out });
  const context = await startPhone(join(dir, 'profile'));
  const phones = new Map<Way, PhoneOnAWay>();
  try {
    for (const way of PEER_WAYS) {
      say(`${guides} guides: keep, ${way}`);
      phones.set(way, await keepHall(await context.newPage(), way, out));
    }
    for (const count of CHANGES) {
      say(`${guides} guides: ${count} changed`);
      changeSome(hall, guides, count);
      await build({ guides: hall, out });
      for (const phone of phones.values()) phone.changes.push(await phone.visit());
    }
    const figures = (way: Way) => phones.get(way) ?? missing(way);
    return {
      guides,
      browser: context.browser()?.version() ?? '',
      ways: { ours: figures('ours'), workbox: figures('workbox'), addAll: figures('addAll') },
    };
  } finally {
    await context.close();
    for (const { server } of phones.values()) await server.stop();
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface PhoneOnAWay extends WayFigures {
  readonly server: CountingServer;
  readonly changes: Count[];
  /** Opens the page again, and returns the transfer until the newest version is in use. */
  readonly visit: () => Promise<Count>;
}

async function keepHall(page: OpenPage, way: Way, out: string): Promise<PhoneOnAWay> {
  return way === 'ours' ? keepOurs(page, out) : keepPeers(page, way, out);
}

async function keepOurs(page: OpenPage, out: string): Promise<PhoneOnAWay> {
  const server = await countingServer(out, { distance: DISTANCE });
  const began = performance.now();
  await page.goto(server.address + GUIDE);
  const kept = (levels: readonly string[]) => levels.includes(document.documentElement.dataset['kept'] ?? '');
  await page.waitForFunction(kept, ['guide', 'event', 'hall'], { timeout: TIMEOUT });
  const guide = secondsSince(began);
  // A hall above 2 MB is kept when asked for.
  await askForAll(page);
  await page.waitForFunction(kept, ['hall'], { timeout: TIMEOUT });
  const hall = secondsSince(began);
  const visit = async () => {
    const { number }: { number: number } = JSON.parse(readFileSync(join(out, 'root.json'), 'utf8'));
    server.count();
    await page.goto(server.address + GUIDE);
    await page.evaluate(untilInUse, number);
    return server.count();
  };
  return { server, guide, hall, sent: server.count(), storage: await storageOf(page), changes: [], visit };
}

/** Runs in the page. */
async function untilInUse(number: number): Promise<void> {
  while (performance.now() < 600_000) {
    const root = await caches.match('/root.json');
    const inUse: { number?: number } = root ? await root.json() : {};
    if (inUse.number === number) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The new version is not in use after ten minutes.');
}

/** A peer keeps all pages before its worker answers any. */
async function keepPeers(page: OpenPage, peer: Peer, out: string): Promise<PhoneOnAWay> {
  const more = new Map([['/peer.html', PEER_PAGE]]);
  const conditions: Conditions = { distance: DISTANCE, more };
  const server = await countingServer(out, conditions);
  let version = 0;
  const visit = async () => {
    version++;
    more.set('/peer-worker.js', peerWorker(peer, out, `version-${version}`));
    server.count();
    await page.goto(`${server.address}/peer.html`);
    await page.evaluate(untilAnswering, [VERSION_PATH, `version-${version}`] as const);
    return server.count();
  };
  const began = performance.now();
  const sent = await visit();
  const hall = secondsSince(began);
  return { server, guide: hall, hall, sent, storage: await storageOf(page), changes: [], visit };
}

/** Runs in the page. A worker that is asked without pause is never idle, and never replaced. Nothing of it reaches the network: only the worker is asked. */
async function untilAnswering([path, version]: readonly [string, string]): Promise<void> {
  while (performance.now() < 600_000) {
    if (navigator.serviceWorker.controller && (await (await fetch(path)).text()) === version) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The worker does not answer after ten minutes.');
}

function secondsSince(began: number): number {
  return (performance.now() - began) / 1000;
}

function storageOf(page: OpenPage): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

/** Adds a sentence to so many guides, spread evenly over the hall. */
function changeSome(hall: string, guides: number, count: number): void {
  const files = generateGuides(guides).map(({ path }) => join(hall, path));
  for (const file of files.filter((_, place) => place % Math.floor(guides / count) === 0).slice(0, count)) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/\n## 谁能办\n/, (heading) => `这次有 ${count} 篇改了。\n${heading}`),
    );
  }
}

function missing(way: Way): never {
  throw new Error(`${way} was not measured.`);
}
