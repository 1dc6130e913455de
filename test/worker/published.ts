/** A hall as published: what the build writes of it, path by path. */

import { createHash } from 'node:crypto';
import { codesText } from '../../src/guide/codes.ts';
import { entryOf } from '../../src/guide/entry.ts';
import {
  countByEvent,
  eventFacts,
  guideFacts,
  keptFacts,
  leadFacts,
  missingFacts,
  type PageFacts,
  retiredFacts,
  versionOf,
  wallFacts,
} from '../../src/guide/facts.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { indexText, intoPacks, lineOf, packText } from '../../src/guide/pack.ts';
import type { PackEntry, Root } from '../../src/guide/root.ts';

export const SCOPE = 'https://qinghe.example/';

export interface Published {
  readonly files: ReadonlyMap<string, string>;
  readonly root: Root;
  readonly hall: Hall;
  readonly pages: readonly PageFacts[];
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
export const lineName = (guide: Guide) => sha256(lineOf(guide)).slice(0, 16);

export const HALL: Hall = {
  name: '青禾县政务服务大厅',
  address: 'https://qinghe.example',
  language: 'zh-CN',
  languages: ['en'],
  timezone: 'Asia/Shanghai',
  phone: '0999-0000001',
  hours: ['周一至周五 9:00–12:00'],
  events: [
    { id: 'birth', letter: 'A', name: '出生', colour: '#b3261e' },
    { id: 'work', letter: 'B', name: '就业', colour: '#1e5fb3' },
  ],
  departments: { police: { name: '县公安局', phone: '0999-0000002' } },
  windows: { '12': { name: '户籍', where: '一楼东侧' } },
  devices: { printer: { name: '自助查询打印机', where: '一楼东侧', guides: ['birth/guide-a1', 'work/guide-b2'] } },
  channels: [{ id: 'hotline', name: '12345 热线', url: 'tel:12345' }],
  retired: { A90: { retired: '2027-03-01', now: 'A1' }, A91: { say: '这件事不用办了。' } },
  leads: { S1: { device: 'printer' }, T1: { channel: 'hotline' } },
  situations: { 'A1-2': { code: 'A1', answers: 'married=no' } },
  translations: {
    en: {
      name: 'Qinghe Service Hall',
      events: [
        { id: 'birth', letter: 'A', name: 'Birth', colour: '#b3261e' },
        { id: 'work', letter: 'B', name: 'Work', colour: '#1e5fb3' },
      ],
      departments: { police: { name: 'County Police' } },
      windows: { '12': { name: 'Households', where: 'Ground floor' } },
      devices: { printer: { name: 'Printer', guides: ['birth/guide-a1', 'work/guide-b2'] } },
      channels: [{ id: 'hotline', name: '12345 hotline', url: 'tel:12345' }],
    },
  },
};

/** Returns a guide: `A1` belongs to the life event of its letter. */
export function guide(code: string, more: Partial<Guide> = {}): Guide {
  return {
    code,
    language: 'zh-CN',
    id: `${code.startsWith('A') ? 'birth' : 'work'}/guide-${code.toLowerCase()}`,
    title: `第 ${code} 件事`,
    summary: `<p>怎么办 ${code}。</p>`,
    event: code.startsWith('A') ? 'birth' : 'work',
    department: 'police',
    windows: ['12'],
    sections: [{ kind: 'text', heading: '说明', html: `<p>${code} 的说明。</p>` }],
    ...more,
  };
}

/** Ten guides of birth (the first in English too) and ten of work, one of which also belongs to birth. */
export function guides(): Guide[] {
  const ten = (letter: string) => Array.from({ length: 10 }, (_, i) => guide(`${letter}${i + 1}`));
  const also = ten('B').map((one) => (one.code === 'B2' ? { ...one, also: ['birth'] } : one));
  return [...ten('A'), guide('A1', { language: 'en', title: 'Thing A1', id: 'birth/guide-a1' }), ...also];
}

/** Returns the guides with some of them changed. */
export function changed(all: readonly Guide[], codes: readonly string[], summary = '<p>新的一句话。</p>'): Guide[] {
  return all.map((one) => (codes.includes(one.code) && one.language === 'zh-CN' ? { ...one, summary } : one));
}

/** Returns what the build publishes of a hall. `files`: attachments by path. */
export function publish(number: number, all: readonly Guide[], hall: Hall = HALL, files: Readonly<Record<string, string>> = {}): Published {
  const out = new Map<string, string>(Object.entries(files));
  const hallText = JSON.stringify(hall);
  out.set(`lines/${sha256(hallText).slice(0, 16)}.json`, hallText);
  const packs = intoPacks(all).map((pack) => putPack(out, pack));
  const entries = all.map(entryOf);
  const counts = countByEvent(entries);
  const named = all.map((one) => ({ guide: one, line: lineName(one) }));
  const lists = [hall.language, ...hall.languages].flatMap((language) => [
    wallFacts(hall, counts, language),
    ...hall.events.map(({ id }) => eventFacts(hall, id, entries, language)),
    ...Object.keys(hall.leads ?? {}).flatMap((code) => leadFacts(hall, code, language, entries) ?? []),
    keptFacts(hall, language),
  ]);
  const pages = [
    ...lists,
    ...named.map(({ guide: one, line }) => guideFacts(hall, one, line)),
    ...named
      .filter(({ guide: one }) => one.code === 'A1' && one.language === 'zh-CN')
      .map(({ guide: one, line }) => guideFacts(hall, one, line, { page: 'A1-2', answers: 'married=no' })),
    ...Object.keys(hall.retired).map((code) => retiredFacts(hall, code, hall.language, entries)),
    missingFacts(hall, hall.language),
  ];
  const versions = Object.fromEntries(lists.map((facts) => [facts.page, versionOf(facts)]));
  const root: Root = { format: 1, number, hall: sha256(hallText), pages: versions, counts, packs };
  out.set('root.json', JSON.stringify(root));
  out.set('codes.json', codesText(hall, named));
  return { files: out, root, hall, pages };
}

function putPack(out: Map<string, string>, pack: readonly Guide[]): PackEntry {
  const lines = pack.map(lineOf);
  const text = packText(lines);
  const names = pack.map(lineName);
  const index = indexText(names);
  for (const [place, line] of lines.entries()) out.set(`lines/${names[place] ?? ''}.json`, line);
  out.set(`indexes/${sha256(index).slice(0, 16)}.json`, index);
  out.set(`packs/${sha256(text)}.json`, text);
  const size = Buffer.byteLength(text);
  return {
    event: pack[0]?.event ?? '',
    first: pack[0]?.code ?? '',
    last: pack[pack.length - 1]?.code ?? '',
    guides: new Set(pack.map(({ code }) => code)).size,
    lines: pack.length,
    hash: sha256(text),
    index: sha256(index).slice(0, 16),
    bytes: size,
    br: Math.ceil(size / 4),
    gzip: Math.ceil(size / 3),
  };
}
