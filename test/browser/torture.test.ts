/**
 * The browser is killed, over and over, in the middle of keeping the hall and of updating it. A failing run is told by its
 * seed: `SEED=7 npm run test:browser -- torture` plays the same kills again, as far as a kill can be played again.
 * `npm run bench -- storm` kills as often as is claimed.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRoot } from '../../src/guide/read-root.ts';
import { randomFrom } from '../guide/noise.ts';
import { type BrowserProcess, startBrowser } from './browser-process.ts';
import { type Inside, lookInside } from './kept-inside.ts';
import { openVersions, type Versions } from './versions.ts';

const SEED = Number(process.env['SEED'] ?? 1);
const KILLS = Number(process.env['KILLS'] ?? 12);
/** The opened codes, on the phone that was killed too: of most life events one, of the first those that change. */
const CODES = ['A1', 'A2', 'A3', 'B1', 'B2', 'C4', 'D5', 'E1', 'F2', 'G3', 'H5'];
/** The kill comes after at most so many requests of these: so many does a first visit make, so many of them for packs, or an update. */
const MOMENTS = {
  first: [
    { of: /^/, most: 45 },
    { of: /^\/packs\//, most: 9 },
  ],
  update: [{ of: /^/, most: 25 }],
};
/** And at most so many milliseconds later: after the last request, what came is still being stored. */
const LATER = 60;
/** A phone that asks for nothing for so long has done what it wanted (milliseconds). */
const QUIET = 500;

/** The first kills, one for each end that there is: whether on a new phone, and when. */
const ENDS: readonly { readonly end: string; readonly isNew: boolean; readonly moment: Moment }[] = [
  { end: 'install: nothing', isNew: true, moment: { of: /^/, most: 1 } },
  { end: 'install: part', isNew: true, moment: { of: /^\/packs\//, most: 5 } },
  { end: 'install: whole', isNew: true, moment: { of: /^\/never/, most: 1, quiet: 5000 } },
  { end: 'update: old', isNew: false, moment: { of: /^/, most: 1 } },
  { end: 'update: new', isNew: false, moment: { of: /^\/never/, most: 1, quiet: 5000 } },
];

interface Moment {
  readonly of: RegExp;
  readonly most: number;
  /** Where it is not `QUIET` (milliseconds). */
  readonly quiet?: number;
}

/** The known state of a site on the phone. */
interface Site {
  readonly address: string;
  /** The number of the root in use, 0 where there is none. */
  readonly number: number;
  /** The whole hall is kept. */
  readonly whole: boolean;
}

let versions: Versions;
let profile: string;
let browser: BrowserProcess;

beforeAll(async () => {
  versions = await openVersions();
  profile = mkdtempSync(join(tmpdir(), 'guide-wall-torture-'));
  browser = await startBrowser(profile);
});

afterAll(async () => {
  await browser.kill();
  await versions.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

describe('a browser that is killed', () => {
  it(
    `${KILLS} times over, while it keeps a hall or updates it: one whole version or an honest "not kept"`,
    { timeout: 900_000 },
    async () => {
      const random = randomFrom(SEED);
      const found: string[] = [];
      let site = fresh();
      const isMissing = ({ end }: { end: string }) => !found.includes(end);
      // Goes on, at most three times as long, until each end has happened: else the kills came too early or too late to say anything.
      for (let kill = 1; kill <= KILLS || (ENDS.some(isMissing) && kill <= 3 * KILLS); kill++) {
        const { isNew = random() < 0.5, moment } = ENDS.find((end) => isMissing(end) && (end.isNew || site.whole)) ?? {};
        const before = site.whole && isNew ? fresh() : site;
        if (before.whole || random() < 0.2) versions.publish(another(random));
        await killAt(
          `${before.address}/${pick(CODES, random)}`,
          moment ?? pick(before.whole ? MOMENTS.update : MOMENTS.first, random),
          random,
        );
        await versions.cut();
        browser = await startBrowser(profile);
        const inside = await lookInside(
          await browser.tab(),
          before.address,
          Array.from({ length: 4 }, () => pick(CODES, random)),
        );
        try {
          site = judge(before, inside);
        } catch (failure) {
          throw new Error(`SEED=${SEED}, kill ${kill}`, { cause: failure });
        }
        found.push(what(before, site));
        await versions.mend();
      }
      const count = (kind: string) => found.filter((one) => one === kind).length;
      const counts = Object.fromEntries([...new Set(found)].sort().map((kind) => [kind, count(kind)]));
      console.log(`SEED=${SEED}`, counts);
      for (const { end } of ENDS) expect(counts).toHaveProperty([end]);
    },
  );
});

function fresh(): Site {
  return { address: versions.newSite(), number: 0, whole: false };
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Returns another content than the one that is published. */
function another(random: () => number): number {
  return (versions.now.content + 1 + Math.floor(random() * (versions.count - 1))) % versions.count;
}

/** Opens a page and kills the browser somewhere on the way. */
async function killAt(address: string, { of, most, quiet: silence = QUIET }: Moment, random: () => number): Promise<void> {
  // Early more often than late: a small update is over soon.
  const [left, later] = [Math.floor(random() ** 2 * most), random() * LATER];
  const tab = await browser.tab();
  await new Promise<void>((resolve) => {
    let asked = 0;
    let quiet = setTimeout(resolve, silence);
    versions.onAsked = (path) => {
      clearTimeout(quiet);
      const isNow = of.test(path) && asked++ === left;
      quiet = setTimeout(resolve, isNow ? later : silence);
      if (isNow) versions.onAsked = () => undefined;
    };
    tab.goto(address).catch(() => undefined);
  });
  versions.onAsked = () => undefined;
  await browser.kill();
}

/** Returns what is on the phone now; fails where that is a mixture, older than before, less than before, or a lie. */
function judge(before: Site, { answered, kept, state }: Inside): Site {
  // Killed while it replaces an entry, Chromium can lose the old and the new one.
  const text = kept.get('root.json') ?? kept.get('root.previous.json');
  const content = text === undefined ? undefined : versions.contentOf(text);
  const root = readRoot(text ?? '');
  expect(content === undefined, 'a root in use is one that was published').toBe(text === undefined);
  for (const [path, body] of kept) {
    if (!/^(root|codes)/.test(path)) expect(isPublished(path, body), `${path} holds what its name says`).toBe(true);
  }
  const whole = root !== undefined && root.packs.every(({ hash }) => kept.has(`packs/${hash}.json`));
  const number = root?.number ?? 0;
  expect(number, `never older; kept: ${[...kept.keys()].join(' ')}`).toBeGreaterThanOrEqual(before.number);
  if (before.whole) expect(whole, 'what was whole still is').toBe(true);
  if (state) expect({ hall: state.kept === 'hall', number: state.number ?? 0 }, 'the worker says what is').toEqual({ hall: whole, number });
  for (const { code, status, text: page } of answered) {
    const isShown = content !== undefined && page === versions.file(content, `${code}.html`);
    if (whole || status === 200) expect(isShown, `${code} is shown as content ${content} says`).toBe(true);
    else expect(status ?? 503, `${code} is honestly not kept`).toBe(503);
  }
  return { address: before.address, number, whole };
}

function isPublished(path: string, body: string): boolean {
  return Array.from({ length: versions.count }, (_, content) => versions.file(content, path)).includes(body);
}

function what(before: Site, after: Site): string {
  if (before.whole) return after.number > before.number ? 'update: new' : 'update: old';
  return after.whole ? 'install: whole' : after.number > 0 ? 'install: part' : 'install: nothing';
}
