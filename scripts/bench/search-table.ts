/** The figures of search as markdown, with their conditions. */

import { type HitRate, UNANSWERED, allAnswered } from './hit-rates.ts';
import { type SearchFigures, SLOWDOWN } from './search-figures.ts';

/** Returns the rates by kind as a table. */
export function ratesText(rates: readonly HitRate[]): string {
  const share = (count: number, of: number) => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`;
  const row = ({ kind, queries, first, three }: HitRate) =>
    `| ${kind} | ${queries} | ${share(first, queries)} | ${share(three, queries)} |`;
  const nothing = rates.filter(({ kind }) => kind === UNANSWERED);
  return [
    'Search finds, of the queries of `test/corpus/queries` in the sample hall; of what no guide answers, how often nothing is said to be found:',
    '',
    '| queries of citizens | queries | first | among three |',
    '|---|---:|---:|---:|',
    ...rates.filter(({ kind }) => kind !== UNANSWERED).map(row),
    row(allAnswered(rates)),
    ...nothing.map(({ queries, first }) => `| nothing there | ${queries} | ${share(first, queries)} | – |`),
  ].join('\n');
}

/** Returns the times as a table. */
export function searchText(all: readonly SearchFigures[], day: string): string {
  const row = (name: string, cell: (one: SearchFigures) => string) => `| ${[name, ...all.map(cell)].join(' | ')} |`;
  const spread = ({ middle, slow }: SearchFigures['later']) => `${middle.toFixed(0)} / ${slow.toFixed(0)} ms`;
  return [
    `Search in a kept generated hall, measured ${day}, from the key to the painted list. Chromium’s page runs ${SLOWDOWN} times slower (\`Emulation.setCPUThrottlingRate\`); its worker, which finds, is out of reach of that, so its part stands apart. The box was tapped a second before the first key, as a keyboard comes up; of a hall of more than 1,000 guides, which takes longer to read, as soon as it is read.`,
    '',
    `| search | ${all.map(({ guides }) => guides.toLocaleString('en')).join(' | ')} |`,
    `|---|${all.map(() => '---:|').join('')}`,
    row('first query', ({ first }) => `${first.toFixed(0)} ms`),
    row('each later key, median / slowest twentieth', ({ later }) => spread(later)),
    row('of this in the worker, median / slowest twentieth', ({ finding }) => spread(finding)),
    row('sent beyond the packs (brotli)', ({ sent }) => `${(sent / 1000).toFixed(1)} kB`),
  ].join('\n');
}
