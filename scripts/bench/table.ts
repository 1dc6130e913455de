/** The measured figures as markdown, and their place in the README. */

import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import type { BuildFigures } from './build-figures.ts';
import type { Count } from './counting-server.ts';
import type { PhoneFigures } from './phone-figures.ts';
import type { Sizes } from './sizes.ts';

const [START, END] = ['<!-- bench -->', '<!-- /bench -->'];

/** The figures of a hall of one size. */
export interface Figures {
  readonly guides: number;
  readonly build?: BuildFigures;
  readonly sizes?: Sizes;
  readonly phone?: PhoneFigures;
}

/** Returns the figures as tables with their conditions. */
export function tableText(all: readonly Figures[], day: string): string {
  const browser = all.find(({ phone }) => phone)?.phone?.browser;
  const conditions = [
    `Measured ${day} by \`npm run bench\` on ${cpus()[0]?.model.trim() ?? 'an unknown processor'} (${availableParallelism()} cores)`,
    `Node ${process.versions.node}`,
    ...(browser ? [`Chromium ${browser}`] : []),
    'a generated hall (seed 1, about 2,000 characters a guide, 8 life events), the server on the same machine; of a cold build and of one change the median of three',
  ];
  return [`${conditions.join(', ')}.`, '', ...rows(all)].join('\n');
}

function rows(all: readonly Figures[]): string[] {
  const row = (name: string, cell: (one: Figures) => string | undefined) => {
    const cells = all.map((one) => cell(one) ?? '–');
    return cells.every((text) => text === '–') ? [] : [`| ${[name, ...cells].join(' | ')} |`];
  };
  const ratio = ({ build }: Figures) => build && (build.changed.cpu / build.cold.cpu).toFixed(2);
  return [
    `| guides | ${all.map(({ guides }) => guides.toLocaleString('en')).join(' | ')} |`,
    `|---|${all.map(() => '---:|').join('')}`,
    ...row('first build ever, program and shell made too, CPU s', ({ build }) => build?.first.cpu.toFixed(1)),
    ...row('cold build of a hall, CPU s', ({ build }) => build?.cold.cpu.toFixed(1)),
    ...row('cold build of a hall, wall s', ({ build }) => build?.cold.wall.toFixed(1)),
    ...row('peak MB', ({ build }) => build?.first.memory.toFixed(0)),
    ...row('one guide changed, CPU s', ({ build }) => build?.changed.cpu.toFixed(2)),
    ...row('one guide changed, wall s', ({ build }) => build?.changed.wall.toFixed(2)),
    ...row('one guide changed ÷ cold, CPU', ratio),
    ...row(
      'guide page with gzip, median / largest',
      ({ sizes }) => sizes && `${kilobytes(sizes.medianPage)} / ${kilobytes(sizes.largestPage)}`,
    ),
    ...row('until a guide is readable', ({ phone }) => phone && countText(phone.readable)),
    ...row('until it is kept', ({ phone }) => phone && countText(phone.kept)),
    ...row('until the hall is kept', ({ phone }) => phone && countText(phone.hall)),
    ...row('packs ÷ all text as one (brotli 11)', ({ sizes }) => sizes && (sizes.packs / sizes.text).toFixed(2)),
    ...row('hall kept ÷ all text as one (brotli 11)', ({ sizes, phone }) => sizes && phone && (phone.hall.bytes / sizes.text).toFixed(2)),
    ...row('next visit, one guide changed', ({ phone }) => phone && countText(phone.changed)),
    ...row('open a kept guide, server gone, cold worker', ({ phone }) => phone && `${phone.opened.toFixed(0)} ms`),
  ];
}

function countText({ requests, bytes }: Count): string {
  return `${requests} requests, ${kilobytes(bytes)}`;
}

function kilobytes(bytes: number): string {
  return bytes >= 100_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1000).toFixed(1)} kB`;
}

/** Puts a text between the marks of a README. Returns whether it has them. */
export function putIntoReadme(file: string, text: string): boolean {
  const readme = readFileSync(file, 'utf8');
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)];
  if (from < 0 || to < from) return false;
  writeFileSync(file, `${readme.slice(0, from + START.length)}\n\n${text}\n\n${readme.slice(to)}`);
  return true;
}
