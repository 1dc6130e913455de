/** Facts made by hand, rich enough to show everything a page can show. */

import type { HallFacts } from '../../src/guide/hall-facts.ts';
import type { Entry } from '../../src/guide/entry.ts';
import type { EventFacts, GuideFacts, KeptFacts, MissingFacts, RetiredFacts, WallFacts } from '../../src/guide/facts.ts';
import type { LeadFacts } from '../../src/guide/lead-facts.ts';
import type { LifeEvent } from '../../src/guide/hall.ts';
import type { Frame } from '../../src/view/document.tsx';
import { guide } from './sample-guide.ts';

export const frame: Frame = {
  html: '<!doctype html>\n<html data-frame>\n<head>\n<!--head-->\n<script type="module" src="./assets/main-1.js"></script>\n</head>\n<body>\n<!--body-->\n</body>\n</html>\n',
  style: 'body{margin:0}',
  styleHash: 'sha256-abc',
};

export const events: readonly LifeEvent[] = [
  { id: 'birth', letter: 'A', name: '出生', colour: '#b3261e' },
  { id: 'work', letter: 'B', name: '就业', colour: '#8a5000' },
  { id: 'insure', letter: 'C', name: '社保', colour: '#00629d' },
  { id: 'home', letter: 'D', name: '住房', colour: '#136c2e' },
  { id: 'marry', letter: 'E', name: '婚育', colour: '#a2246b' },
  { id: 'retire', letter: 'F', name: '退休', colour: '#5b4bb5' },
  { id: 'health', letter: 'G', name: '就医', colour: '#006a6a' },
  { id: 'company', letter: 'H', name: '企业', colour: '#3a4a5e' },
];

export const hall: HallFacts = {
  name: '青禾县政务服务大厅',
  address: 'https://qinghe.example',
  language: 'zh-CN',
  timezone: 'Asia/Shanghai',
  hours: ['周一至周五 9:00–12:00，13:00–17:00'],
  phone: '0999-0000001',
  place: { street: '青禾路 1 号', bus: '2 路、6 路到“政务服务大厅”站' },
  channels: [
    { id: 'hotline', name: '12345 热线', url: 'tel:12345' },
    { id: 'stuck', name: '“办不成事”窗口', where: '一楼西侧，进大门左手边 1 号窗口' },
    { id: 'box', name: '网上信箱', url: 'https://qinghe.example/box' },
  ],
};

const PLAN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120"><rect x="1" y="1" width="318" height="118" rx="8" fill="#fff" stroke="#565f6b" stroke-width="2"/><g fill="#d9dee4" stroke="#8a95a2">${[9, 10, 11, 12, 13].map((n, i) => `<rect id="window-${n}" x="${16 + i * 58}" y="12" width="48" height="22" rx="3"/>`).join('')}</g><g fill="#16191d" font-size="14" text-anchor="middle">${[9, 10, 11, 12, 13].map((n, i) => `<text x="${40 + i * 58}" y="52">${n}</text>`).join('')}</g></svg>`;

const [birth] = events;
if (!birth) throw new Error('The sample hall has a life event.');

export const guideFacts: GuideFacts = {
  kind: 'guide',
  page: 'A1',
  language: 'zh-CN',
  guide,
  line: '0123456789abcdef',
  hall: {
    ...hall,
    event: birth,
    department: { name: '县公安局', phone: '0999-0000002', complaint: '0999-0000003' },
    windows: [
      { key: '12', name: '户籍', where: '一楼东侧' },
      { key: '13', name: '户籍', where: '一楼东侧' },
    ],
    devices: [{ name: '自助查询打印机', where: '一楼东侧', code: 'S1' }],
    plan: { svg: PLAN },
  },
};

export const englishFacts: GuideFacts = {
  ...guideFacts,
  page: 'A1-en',
  language: 'en',
  guide: {
    ...guide,
    language: 'en',
    languages: ['zh-CN'],
    title: 'Registering a newborn in the household register',
    summary: '<p>Bring the papers within a month of the birth.</p>',
  },
};

const entry = (code: string, title: string, event: string): Entry => ({ code, title, event, language: 'zh-CN', aliases: [], also: [] });

export const entries: readonly Entry[] = [
  entry('A1', '新生儿户口登记', 'birth'),
  entry('A2', '出生医学证明', 'birth'),
  entry('A10', '一孩、二孩、三孩生育登记（含补登记和跨省通办）', 'birth'),
  { ...entry('G3', '城乡居民基本医疗保险参保登记', 'health'), also: ['birth'], aliases: ['医保'] },
];

export const deviceFacts: LeadFacts = {
  kind: 'lead',
  page: 'S1',
  language: 'zh-CN',
  hall,
  code: 'S1',
  lead: { name: '自助查询打印机', where: '一楼东侧', hours: ['每天 24 小时'], guides: ['birth/hukou', 'health/resident'] },
  entries: entries
    .filter(({ code }) => code === 'A1' || code === 'G3')
    .map((one) => ({ ...one, windows: one.code === 'A1' ? ['12', '13'] : [], devices: [] })),
  languages: ['zh-CN', 'en'],
};

export const channelFacts: LeadFacts = {
  ...deviceFacts,
  page: 'T1',
  code: 'T1',
  lead: { id: 'hotline', name: '12345 热线', url: 'tel:12345' },
  entries: [],
};

export const eventFacts: EventFacts = {
  kind: 'event',
  page: 'A',
  language: 'zh-CN',
  hall,
  event: birth,
  entries,
  languages: ['zh-CN', 'en'],
};

export const wallFacts: WallFacts = {
  kind: 'wall',
  classes: [],
  page: 'index',
  language: 'zh-CN',
  hall,
  events: events.map((event, index) => ({ ...event, guides: 4 + index })),
  languages: ['zh-CN', 'en'],
};

export const retiredFacts: RetiredFacts = {
  kind: 'retired',
  page: 'A7',
  language: 'zh-CN',
  hall,
  code: 'A7',
  retired: { retired: '2027-03-01', now: 'A1', say: '这件事并到新生儿户口登记里一起办了。' },
  now: entry('A1', '新生儿户口登记', 'birth'),
};

export const keptFacts: KeptFacts = { kind: 'kept', page: 'kept', language: 'zh-CN', hall, languages: ['zh-CN', 'en'] };

export const missingFacts: MissingFacts = { kind: 'missing', page: '404', language: 'zh-CN', hall };
