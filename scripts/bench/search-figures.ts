/** How long a search takes on a slow phone, from the key to the painted list, measured in a real Chromium; and what it sends. */

import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserPage } from '../sheets/browser/chromium.ts';
import { cacheName } from '../../src/guide/cache-name.ts';
import { readRoot } from '../../src/guide/read-root.ts';
import { hallPath, packPath } from '../../src/guide/root.ts';
import { build } from '../journey/build.ts';
import { prepareHall } from './build-figures.ts';
import { countingServer } from './counting-server.ts';
import { askForAll, startPhone } from './phone-figures.ts';

export interface SearchFigures {
  readonly guides: number;
  /** Milliseconds from the key to the painted list: of the first query, and of the later ones the middle and what a twentieth exceeds. */
  readonly first: number;
  readonly later: Spread;
  /** Of the later ones: the finder’s part. It is a worker, which the slowdown does not reach. */
  readonly finding: Spread;
  /** Bytes as sent (brotli) that search needs beyond the packs. */
  readonly sent: number;
}

interface Spread {
  readonly middle: number;
  readonly slow: number;
}

/** Milliseconds of one query. */
interface Timed {
  readonly painted: number;
  readonly found: number;
}

/** How many times slower the page runs than this machine. */
export const SLOWDOWN = 4;

const FIRST = '社保卡';
/** Typed key by key: words, a sentence, letters, English. */
const LATER = ['营业执照', '我想给娃儿上户口要啥子手续', 'yibaobaoxiao', 'sbk', 'pension certificate'];

/** Measures a generated hall of so many guides that is kept on the phone. */
export async function searchFigures(guides: number): Promise<SearchFigures> {
  const dir = mkdtempSync(join(tmpdir(), 'guide-wall-bench-'));
  const [hall, out] = [join(dir, 'guides'), join(dir, 'dist')];
  try {
    prepareHall(dir, guides);
    await build({ guides: hall, out });
    const [first, ...later] = await timesOn(join(dir, 'profile'), out, guides);
    return {
      guides,
      first: first?.painted ?? NaN,
      later: spreadOf(later.map(({ painted }) => painted)),
      finding: spreadOf(later.map(({ found }) => found)),
      sent: sentBeyondPacks(out),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  return { middle: sorted[Math.floor(sorted.length * 0.5)] ?? NaN, slow: sorted[Math.floor(sorted.length * 0.95)] ?? NaN };
}

async function timesOn(profile: string, out: string, guides: number): Promise<Timed[]> {
  const server = await countingServer(out);
  const context = await startPhone(profile);
  try {
    await (guides > LARGEST_KEPT ? layInto(context, server.address, out) : keepAll(context, server.address));
    const wall = await context.newPage();
    await wall.addInitScript(watchPage);
    await wall.goto(server.address);
    const worker = await finderOn(wall);
    const client = await context.newCDPSession(wall);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    return await typed(wall, worker);
  } finally {
    await context.close();
    await server.stop();
  }
}

/** Of a larger hall only the packs are laid where the finder looks for them: keeping it takes minutes here. */
const LARGEST_KEPT = 1000;

async function keepAll(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}/A1`);
  const isKept = () => document.documentElement.dataset['kept'] === 'hall';
  const untilKept = page.waitForFunction(isKept, undefined, { timeout: 120_000 });
  // A hall above 2 MB is kept when asked for, which the page offers once it knows its size.
  await Promise.race([untilKept, page.locator('[data-keep-all]:visible').first().waitFor()]);
  await askForAll(page);
  await untilKept;
  await page.close();
}

async function layInto(context: BrowserContext, address: string, out: string): Promise<void> {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const root = readRoot(readFileSync(join(out, 'root.json'), 'utf8'));
  if (!root) throw new Error(`${out} has no root.`);
  const page = await context.newPage();
  await page.goto(address);
  const paths = ['root.json', hallPath(root), ...root.packs.map(packPath)];
  await page.evaluate(
    async ({ name, paths }) => {
      const cache = await caches.open(name);
      for (const path of paths) await cache.put(new URL(path, location.href), await fetch(path));
    },
    { name: cacheName('content', `${address}/`), paths },
  );
  await page.close();
}

/** From a tap on the box to its first key a keyboard comes up, in milliseconds. */
const KEYBOARD = 1000;

/** Taps the box of the search and returns the worker that this starts: ready, since it takes a message. */
async function finderOn(wall: BrowserPage): Promise<FinderWorker> {
  const starting = wall.waitForEvent('worker', (worker) => worker.url().includes('finder'));
  await wall.locator('[role=search] input').click();
  const worker = await starting;
  await wall.waitForTimeout(KEYBOARD);
  await worker.evaluate(watchWorker);
  return worker;
}

type FinderWorker = ReturnType<BrowserPage['workers']>[number];

/** Moments since 1970 in milliseconds that scripts in the page and in its worker note. */
interface Noted {
  asked: number;
  answered: number;
  /** How long each list took. */
  readonly painted: number[];
}

declare const noted: Noted;

/** Runs in the page: from the key’s own time until the frame with the list is painted. */
function watchPage(): void {
  Object.assign(globalThis, { noted: { asked: 0, answered: 0, painted: [] } satisfies Noted });
  let key = 0;
  addEventListener('input', ({ timeStamp }) => (key = timeStamp), true);
  globalThis.Worker = class extends globalThis.Worker {
    override postMessage(message: unknown): void {
      noted.asked = performance.timeOrigin + performance.now();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
      super.postMessage(message);
    }
  };
  addEventListener('DOMContentLoaded', () => {
    const said = document.querySelector('[data-found]');
    if (!said) return;
    new MutationObserver(() => {
      const from = key;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => noted.painted.push(performance.now() - from));
        port1.start();
        port2.postMessage(undefined);
      });
    }).observe(said, { childList: true });
  });
}

/** Runs in the worker. */
function watchWorker(): void {
  const send = postMessage;
  Object.assign(globalThis, {
    noted: { asked: 0, answered: 0, painted: [] } satisfies Noted,
    postMessage: (message: unknown) => {
      noted.answered = performance.timeOrigin + performance.now();
      send(message);
    },
  });
}

async function typed(wall: BrowserPage, worker: FinderWorker): Promise<Timed[]> {
  const times: Timed[] = [];
  const input = wall.locator('[role=search] input');
  const key = async (text: string) => {
    await wall.keyboard.insertText(text);
    await wall.waitForFunction(() => noted.painted.length > 0, undefined, { timeout: 60_000 });
    const { asked, painted } = await wall.evaluate(() => ({ asked: noted.asked, painted: noted.painted.splice(0) }));
    times.push({ painted: painted[0] ?? NaN, found: (await worker.evaluate(() => noted.answered)) - asked });
    await wall.waitForTimeout(PAUSE);
  };
  await key(FIRST);
  for (const query of LATER) {
    await input.fill('');
    await wall.waitForTimeout(PAUSE);
    await wall.evaluate(() => noted.painted.splice(0));
    for (const character of query) await key(character);
  }
  return times;
}

/** Milliseconds from a list to the next key. */
const PAUSE = 300;

/** The finder, its table of sounds, its words, and the page’s part. */
function sentBeyondPacks(out: string): number {
  const files = readdirSync(join(out, 'assets')).filter((name) => /^(?:finder|sounds|words|search)-[\w-]+\.(?:js|json)\.br$/.test(name));
  return files.reduce((sum, name) => sum + statSync(join(out, 'assets', name)).size, 0);
}
