/** `npm run bench`: measures anew the figures that the README states. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFigures, changeOne, prepareHall } from '../bench/build-figures.ts';
import { DIMENSIONS, growthOf, growthText } from '../bench/growth.ts';
import { paperFigures, paperText } from '../bench/paper-figures.ts';
import { peerFigures } from '../bench/peers.ts';
import { peersText } from '../bench/peers-table.ts';
import { phoneFigures } from '../bench/phone-figures.ts';
import { pictureFigures, picturesText } from '../bench/picture-figures.ts';
import { hitRates } from '../bench/hit-rates.ts';
import { type SearchFigures, searchFigures } from '../bench/search-figures.ts';
import { ratesText, searchText } from '../bench/search-table.ts';
import { sizesOf } from '../bench/sizes.ts';
import { runStorms } from '../bench/storms.ts';
import { type Figures, putIntoReadme, tableText } from '../bench/table.ts';
import { readOptions } from './options.ts';
import { build } from '../journey/build.ts';
import { progressOn } from '../ground/progress.ts';
import { ROOT } from '../ground/root.ts';

/** The last two are parts only when they are asked for. */
const PARTS = ['build', 'phone', 'search', 'peers', 'codes', 'paper', 'bounds', 'storm'];
const typed = process.argv.slice(2);
const part = PARTS.find((name) => name === typed[0]);
const { sizes, readme } = readOptions(
  {
    name: 'npm run bench',
    does: `Measures building a hall, keeping it on a phone and searching in it, and puts the figures into the README.
With a word before the options (${PARTS.join(', ')}) only that part, and nothing goes into the README.`,
    options: {
      sizes: { value: 'LIST', default: '100,1000,10000', help: 'guides a hall' },
      readme: { value: 'FILE', default: join(ROOT, 'README.md'), help: 'where the figures go' },
    },
  },
  part === undefined ? typed : typed.slice(1),
);
if (part === 'storm') process.exit(runStorms() ? 0 : 1);
const isWanted = (...names: readonly string[]) => part === undefined || names.includes(part);
/** A phone is measured with halls up to this size: a larger one is kept when asked for only, and takes minutes to serve here. */
const LARGEST_ON_PHONE = 1000;
/** As many as the largest hall has. */
const MANY_CODES = 10_000;
/** A small hall’s, and a large one’s: to see that cost is in proportion. */
const POSTERS = [100, 1000];
const progress = progressOn(process.stderr);
const figures: Figures[] = [];
if (isWanted('build', 'phone')) for (const size of sizes.split(',').map(Number)) figures.push(await measureHall(size));
const search: SearchFigures[] = [];
if (isWanted('search')) for (const size of searchSizes()) search.push((progress.say(`${size} guides: search`), await searchFigures(size)));
const peers = isWanted('peers') ? await peerFigures(LARGEST_ON_PHONE, (words) => progress.say(words)) : undefined;
const pictures = isWanted('codes') ? pictureFigures(MANY_CODES) : undefined;
const paper = isWanted('paper') ? POSTERS.map((posters) => (progress.say(`${posters} posters`), paperFigures(posters))) : [];
const grown = part === 'bounds' ? DIMENSIONS.map((one) => (progress.say(one.name), [one.name, growthOf(one)] as const)) : [];
progress.done();

const day = new Date().toISOString().slice(0, 10);
const table = [
  ...(figures.length > 0 ? [tableText(figures, day)] : []),
  ...(search.length > 0 ? [searchText(search, day)] : []),
  ...(isWanted('search') ? [ratesText(hitRates())] : []),
  ...(pictures ? [picturesText(pictures)] : []),
  ...(paper.length > 0 ? [paperText(paper)] : []),
  ...(peers ? [peersText(peers)] : []),
  ...(grown.length > 0 ? [growthText(grown)] : []),
].join('\n\n');
process.stdout.write(`${table}\n`);
if (part === undefined && !putIntoReadme(readme, table))
  process.stderr.write(`${readme} has no place for the figures (<!-- bench --> … <!-- /bench -->).\n`);

/** Of a hundred guides there is nothing to wait for. */
function searchSizes(): number[] {
  return sizes
    .split(',')
    .map(Number)
    .filter((size) => size > 100);
}

async function measureHall(guides: number): Promise<Figures> {
  const dir = mkdtempSync(join(tmpdir(), 'guide-wall-bench-'));
  const [hall, out] = [join(dir, 'guides'), join(dir, 'dist')];
  try {
    prepareHall(dir, guides);
    progress.say(`${guides} guides: build`);
    const built = part === 'phone' ? undefined : buildFigures(dir, guides);
    if (part === 'build') return { guides, build: built };
    if (!built) await build({ guides: hall, out });
    progress.say(`${guides} guides: sizes`);
    const computed = sizesOf(hall, out);
    if (guides > LARGEST_ON_PHONE) return { guides, build: built, sizes: computed };
    progress.say(`${guides} guides: phone`);
    const rebuild = async () => {
      changeOne(hall, '第二次改动。');
      await build({ guides: hall, out });
    };
    return { guides, build: built, sizes: computed, phone: await phoneFigures(out, rebuild) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
