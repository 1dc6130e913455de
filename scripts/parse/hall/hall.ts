/** hall.yaml and its overlays: who and where. */

import type { Hall, HallTexts } from '../../../src/guide/hall.ts';
import type { HallPaper } from '../../../src/guide/paper.ts';
import type { Position } from '../../../src/guide/position.ts';
import type { At, Problem } from '../../ground/problem.ts';
import type { OverlayFile, SourceFile } from '../../read/read.ts';
import { canonicalLanguage } from '../../read/typed-language.ts';
import { readAddress } from './address.ts';
import { readEvents } from './events.ts';
import { DEVICE_KEYS, overlaid, readDevices } from './devices.ts';
import { readChannels, readDepartments, readPlace, readGeo, readWindows } from './hall-fields.ts';
import { type TypedWord, WORDS, readTypedWords } from './typed-words.ts';
import { readPaper } from './paper-fields.ts';
import { type Fields, type Shape, fieldsOf, report, textIn, textsIn } from '../yaml/shape.ts';
import { readYaml } from '../yaml/yaml.ts';

/** A hall as written, every name in place, the guides not yet met: a device's are as typed. */
export interface HallDraft extends HallTexts {
  readonly file: string;
  /** False: there is no hall.yaml, the folder is ordinary markdown from elsewhere. */
  readonly written: boolean;
  readonly address: string;
  readonly language: string;
  readonly timezone: string;
  readonly phone?: string;
  readonly at?: Position;
  readonly translations: Readonly<Record<string, OverlayTexts>>;
  readonly words?: Hall['words'];
  /** Of hall.yaml, then of its overlays. */
  readonly typedWords: readonly TypedWord[];
  /** Where each value stands in hall.yaml, by its path: `departments.police.phone`. */
  readonly places: ReadonlyMap<string, At>;
}

/** `phone`: as typed; pages say the hall's. */
type OverlayTexts = HallTexts & { readonly phone?: string };

const KEYS = [
  'name',
  'address',
  'language',
  'timezone',
  'place',
  'hours',
  'phone',
  'events',
  'departments',
  'windows',
  'devices',
  'channels',
];
/** For paper and patrol only, and in the hall's own language only. */
const PAPER = ['people', 'places', 'wall'];
const REQUIRED = ['name', 'address', 'events'];

/** Pages need an address to link to: this one works with `npm start`, and no printed code may carry it. */
export const NO_ADDRESS = 'http://localhost:4173';

export interface ParsedHall {
  readonly hall: HallDraft;
  /** As written: departments, windows and codes as typed. */
  readonly paper: HallPaper;
  readonly problems: readonly Problem[];
}

/** Returns the hall that hall.yaml says. */
export function parseHall(source: SourceFile, overlays: readonly OverlayFile[]): ParsedHall {
  const shape: Shape = { file: source.file, problems: [], places: new Map() };
  const fields = readFields(shape, source, [...KEYS, ...WORDS, ...PAPER]);
  for (const key of REQUIRED) if (!fields.has(key)) reportMissing(shape, key);
  const texts: HallTexts = { name: '', events: [], departments: {}, windows: {}, channels: [], ...readTexts(shape, fields) };
  const hall = {
    ...texts,
    file: source.file,
    written: true,
    address: readAddress(shape, fields) ?? NO_ADDRESS,
    language: readLanguage(shape, fields),
    timezone: readTimezone(shape, fields),
    ...present('phone', textIn(shape, fields, 'phone', '')),
    ...present('at', readGeo(fields)),
    places: shape.places,
  };
  const typedWords = readTypedWords(shape, fields);
  const paper = readPaper(shape, fields);
  const translated = overlays.map((overlay) => ({ overlay, ...parseOverlay(overlay, hall) }));
  return {
    hall: {
      ...hall,
      typedWords: [...typedWords, ...translated.flatMap(({ typed }) => typed)],
      translations: Object.fromEntries(translated.map(({ overlay, texts }) => [overlay.language, texts])),
    },
    paper,
    problems: [...shape.problems, ...translated.flatMap(({ problems }) => problems)],
  };
}

/** Returns the hall of a folder that has no hall.yaml: the folder's name, everything else by default. */
export function hallOfFolder(name: string, file: string, language: string): ParsedHall {
  const shape: Shape = { file, problems: [], places: new Map() };
  report(
    shape,
    { line: 1, column: 1 },
    'hall-missing',
    'warning',
    {
      zh: `没有 hall.yaml，就用文件夹的名字“${name}”当大厅的名字，地址用 ${NO_ADDRESS}。`,
      en: `There is no hall.yaml: the folder's name “${name}” stands for the hall's, and ${NO_ADDRESS} for its address.`,
    },
    { zh: '新建 hall.yaml，写上 name、address 和 events。', en: 'Write a hall.yaml with name, address and events.' },
  );
  const hall: HallDraft = {
    file,
    written: false,
    name,
    address: NO_ADDRESS,
    language,
    timezone: 'Asia/Shanghai',
    events: [],
    departments: {},
    windows: {},
    channels: [],
    translations: {},
    typedWords: [],
    places: shape.places,
  };
  return { hall, paper: { people: [], places: [], wall: {} }, problems: shape.problems };
}

/** Within the others. */
const INNER = new Set([
  ...'id letter colour color street geo bus complaint where url role department photo codes distance text report'.split(' '),
  ...DEVICE_KEYS,
]);

function isKey(key: string, indent: number): boolean {
  return KEYS.includes(key) || WORDS.includes(key) || (indent > 0 ? INNER.has(key) : PAPER.includes(key));
}

function readFields(shape: Shape, source: SourceFile, known: readonly string[]): Fields {
  const { tree, problems } = readYaml(source.text, source.file, 1, isKey);
  shape.problems.push(...problems);
  const fields = tree ? fieldsOf(shape, tree, '', known) : new Map();
  return new Map([...fields].filter(([, node]) => !('text' in node && node.text.trim() === '')));
}

function readTexts(shape: Shape, fields: Fields, known?: HallTexts): Partial<HallTexts> {
  const isOverlay = known !== undefined;
  const [departments, windows] = [fields.get('departments'), fields.get('windows')];
  const [events, devices, channels] = [fields.get('events'), fields.get('devices'), fields.get('channels')];
  return {
    ...present('name', textIn(shape, fields, 'name', '')),
    ...present('place', readPlace(shape, fields)),
    ...present('hours', textsIn(shape, fields, 'hours', '')),
    ...present('events', events && readEvents(shape, events, known?.events)),
    ...present('departments', departments && readDepartments(shape, departments, known && Object.keys(known.departments))),
    ...present('windows', windows && readWindows(shape, windows, known && Object.keys(known.windows))),
    ...present('devices', devices && readDevices(shape, devices, known && Object.keys(known.devices ?? {}))),
    ...present('channels', channels && readChannels(shape, channels, isOverlay)),
  };
}

interface ParsedOverlay {
  readonly texts: OverlayTexts;
  readonly typed: readonly TypedWord[];
  readonly problems: readonly Problem[];
}

/** A text missing in the overlay is taken from the hall, so that a translation is always whole. */
function parseOverlay(source: OverlayFile, hall: HallTexts): ParsedOverlay {
  const shape: Shape = { file: source.file, problems: [], places: new Map() };
  const fields = readFields(shape, source, [...KEYS, ...WORDS]);
  const own = readTexts(shape, fields, hall);
  const texts: OverlayTexts = {
    name: own.name ?? hall.name,
    ...present('place', own.place ? { ...hall.place, ...own.place } : hall.place),
    ...present('hours', own.hours ?? hall.hours),
    ...present('phone', textIn(shape, fields, 'phone', '')),
    events: own.events ?? hall.events,
    departments: merged(hall.departments, own.departments),
    windows: merged(hall.windows, own.windows),
    ...present('devices', hall.devices && overlaidDevices(hall.devices, own.devices)),
    channels: hall.channels.map((channel) => ({ ...channel, ...own.channels?.find(({ id }) => id === channel.id) })),
  };
  return { texts, typed: readTypedWords(shape, fields, source.language), problems: shape.problems };
}

function merged<T>(hall: Readonly<Record<string, T>>, own: Readonly<Record<string, T>> | undefined): Record<string, T> {
  return Object.fromEntries(Object.entries(hall).map(([key, value]) => [key, { ...value, ...own?.[key] }]));
}

function overlaidDevices(hall: NonNullable<HallTexts['devices']>, own: HallTexts['devices']): NonNullable<HallTexts['devices']> {
  return Object.fromEntries(Object.entries(hall).map(([key, device]) => [key, overlaid(device, own?.[key])]));
}

function present<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  const entry: { [key in K]?: V } = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}

function readLanguage(shape: Shape, fields: Fields): string {
  const typed = textIn(shape, fields, 'language', '');
  if (typed === undefined) return 'zh-CN';
  const language = canonicalLanguage(typed.replaceAll('_', '-'));
  if (language !== undefined) return language;
  report(
    shape,
    shape.places.get('language') ?? { line: 1, column: 1 },
    'hall-language',
    'error',
    { zh: `“${typed}”不是语言代码。`, en: `“${typed}” is no language code.` },
    { zh: '写 zh-CN、en 这样的代码。', en: 'Write a code such as zh-CN or en.' },
  );
  return 'zh-CN';
}

function readTimezone(shape: Shape, fields: Fields): string {
  const typed = textIn(shape, fields, 'timezone', '') ?? 'Asia/Shanghai';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone && typed;
  } catch {
    report(
      shape,
      shape.places.get('timezone') ?? { line: 1, column: 1 },
      'hall-timezone',
      'error',
      { zh: `没有“${typed}”这个时区，“现在开着门吗”会算错。`, en: `There is no time zone “${typed}”: “open now” would be wrong.` },
      { zh: '写 Asia/Shanghai 这样的名字。', en: 'Write a name such as Asia/Shanghai.' },
    );
    return 'Asia/Shanghai';
  }
}

const examples: Readonly<Record<string, string>> = {
  name: 'name: 青禾县政务服务大厅',
  address: 'address: https://qinghe.example',
  events: 'events: [{ id: birth, letter: A, name: 出生, colour: "#b3261e" }]',
};

function reportMissing(shape: Shape, key: string): void {
  report(
    shape,
    { line: 1, column: 1 },
    'hall-required',
    'error',
    { zh: `hall.yaml 里缺少 ${key}。`, en: `hall.yaml lacks “${key}”.` },
    { zh: `加一行，例如：${examples[key] ?? key}`, en: `Add a line, for example: ${examples[key] ?? key}` },
  );
}
