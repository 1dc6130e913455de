/** The figures beside the plain alternatives as markdown, with their conditions and as ratios. */

import type { Count } from './counting-server.ts';
import { CHANGES, DISTANCE, type PeerFigures, type WayFigures, PEER_WAYS } from './peers.ts';

const NAMES = { ours: 'guide wall', workbox: 'Workbox precache', addAll: '`cache.addAll`' } as const;

/** Returns the table. In brackets: how many times ours. */
export function peersText({ guides, browser, ways }: PeerFigures): string {
  const row = (name: string, value: (way: WayFigures) => number, text: (way: WayFigures) => string) =>
    `| ${[name, ...PEER_WAYS.map((way) => text(ways[way]) + (way === 'ours' ? '' : ` (×${times(value(ways[way]), value(ways.ours))})`))].join(' | ')} |`;
  const time = (name: string, value: (way: WayFigures) => number) => row(name, value, (way) => `${value(way).toFixed(1)} s`);
  const wire = (name: string, count: (way: WayFigures) => Count) =>
    row(
      name,
      (way) => count(way).bytes,
      (way) => `${count(way).requests.toLocaleString('en')} requests, ${kilobytes(count(way).bytes)}`,
    );
  return [
    `Beside the plain alternatives on the same ${guides.toLocaleString('en')} guides, one page each: \`workbox-precaching\` with revisions; ` +
      `\`cache.addAll\` with \`cache: 'no-cache'\`. Chromium ${browser}, the server ${DISTANCE} ms away over HTTP/1.1 (packs with brotli, pages with gzip). ` +
      'In brackets: times ours, in bytes for what is sent.',
    '',
    `| ${guides.toLocaleString('en')} guides | ${PEER_WAYS.map((way) => NAMES[way]).join(' | ')} |`,
    `|---|${PEER_WAYS.map(() => '---:|').join('')}`,
    time('until the opened guide is kept', ({ guide }) => guide),
    time('until the hall is kept', ({ hall }) => hall),
    wire('sent until then', ({ sent }) => sent),
    row(
      'storage taken',
      ({ storage }) => storage,
      ({ storage }) => kilobytes(storage),
    ),
    ...CHANGES.map((count, place) =>
      wire(`next visit, ${count} of ${guides.toLocaleString('en')} changed`, ({ changes }) => changes[place] ?? { requests: 0, bytes: 0 }),
    ),
  ].join('\n');
}

function times(theirs: number, ours: number): string {
  const ratio = theirs / ours;
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1);
}

function kilobytes(bytes: number): string {
  return bytes >= 100_000 ? `${(bytes / 1000).toLocaleString('en', { maximumFractionDigits: 0 })} kB` : `${(bytes / 1000).toFixed(1)} kB`;
}
