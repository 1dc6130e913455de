/** A hall as published: the files that the build writes, path by path. */

import { codesText } from '../../src/guide/codes.ts';
import { entryOf } from '../../src/guide/entry.ts';
import type { PageFacts } from '../../src/guide/facts.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { lineOf } from '../../src/guide/pack.ts';
import type { Root } from '../../src/guide/root.ts';
import { shortHash } from '../../scripts/ground/hash.ts';
import { linesOfGuides } from '../../scripts/make/lines.ts';
import { NOTHING_PUBLISHED, bytesOf } from '../../scripts/make/made.ts';
import { makePacks, rootText } from '../../scripts/make/packs.ts';
import { allFacts, listFacts, carriedLists } from '../../scripts/make/pages.ts';

export const SCOPE = 'https://qinghe.example/';

export interface Published {
  readonly files: ReadonlyMap<string, string>;
  readonly root: Root;
  readonly hall: Hall;
  readonly pages: readonly PageFacts[];
}

export const lineName = (guide: Guide) => shortHash(lineOf(guide));

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

/** Returns what the build publishes of a hall but its documents and compressed files. `files`: attachments by path. */
export function publish(number: number, all: readonly Guide[], hall: Hall = HALL, files: Readonly<Record<string, string>> = {}): Published {
  const lined = linesOfGuides(all, new Map());
  const entries = all.map(entryOf);
  const carried = Object.entries(files).map(([path, body]) => ({ path, body }));
  const lists = listFacts(hall, all, carriedLists(hall, carried));
  const out = new Map(Object.entries(files));
  const packs = makePacks(hall, lined, entries, lists, NOTHING_PUBLISHED, undefined);
  let made = packs.next();
  for (; !made.done; made = packs.next()) {
    const { path, body } = made.value;
    if (path.endsWith('.json')) out.set(path, Buffer.from(bytesOf({ body })).toString());
  }
  const text = rootText(made.value, undefined, number);
  const root: Root = JSON.parse(text);
  out.set('root.json', text);
  out.set('codes.json', codesText(hall, lined));
  return { files: out, root, hall, pages: [...allFacts(hall, lists, lined, entries)] };
}
