/**
 * Opening hours as people write them: `周一至周五 9:00–12:00，13:00–17:00`, a list with dates for holidays and 调休.
 * What is not understood to the last character is not understood at all: a wrong “open now” is worse than none.
 */

import type { OpenRule, Timetable } from '../../src/guide/guide.ts';
import type { HallTexts } from '../../src/guide/hall.ts';
import { given } from './finishing.ts';

/** Returns the rules that these lines say, or undefined where one of them is not understood. */
export function timetableOf(hours: readonly string[]): Timetable | undefined {
  const lines = hours.map(rulesOf);
  return lines.includes(undefined) ? undefined : lines.flatMap((rules) => rules ?? []);
}

/** Returns a hall's texts with the rules of all hours in them: its own, its departments', devices' and channels'. */
export function withTimetables<T extends HallTexts>(texts: T): T {
  const each = <O extends Office>(offices: Readonly<Record<string, O>>): Record<string, O> =>
    Object.fromEntries(Object.entries(offices).map(([key, office]) => [key, withTimetable(office)]));
  return {
    ...withTimetable(texts),
    departments: each(texts.departments),
    ...(texts.devices ? { devices: each(texts.devices) } : {}),
    channels: texts.channels.map(withTimetable),
  };
}

interface Office {
  readonly hours?: readonly string[];
}

function withTimetable<T extends Office>(office: T): T {
  return { ...office, ...given('timetable', timetableOf(office.hours ?? [])) };
}

type Token =
  | { readonly kind: 'weekday'; readonly days: readonly number[] }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'time'; readonly minutes: number; readonly afternoon: boolean }
  | { readonly kind: 'closed' | 'always' | 'to' | 'nothing' };

const WEEKDAYS: Readonly<Record<string, number>> = {
  日: 0,
  天: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  su: 0,
  mo: 1,
  tu: 2,
  we: 3,
  th: 4,
  fr: 5,
  sa: 6,
};
const WORKDAYS = [1, 2, 3, 4, 5];

type Reader = readonly [RegExp, (match: RegExpExecArray) => Token];

/** How each piece of a line is read, in this order. */
const READERS: readonly Reader[] = [
  [/^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?/, ([, y, m, d]) => ({ kind: 'date', date: `${y}-${two(m)}-${two(d)}` })],
  [/^(\d{1,2})月(\d{1,2})[日号]/, ([, m, d]) => ({ kind: 'date', date: `${two(m)}-${two(d)}` })],
  [/^(上午|早上|下午|晚上|中午)?(\d{1,2})(?::(\d{2})|[点时](半|\d{2}分?)?)/, readTime],
  [/^(?:周|星期|礼拜)([日天一二三四五六])/, ([, name = '']) => ({ kind: 'weekday', days: [WEEKDAYS[name] ?? 0] })],
  [
    /^(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?/i,
    ([, name = '']) => ({ kind: 'weekday', days: [WEEKDAYS[name.slice(0, 2).toLowerCase()] ?? 0] }),
  ],
  [/^(?:工作日|weekdays)/i, () => ({ kind: 'weekday', days: WORKDAYS })],
  [/^(?:周末|双休日|weekends)/i, () => ({ kind: 'weekday', days: [0, 6] })],
  [/^(?:每天|每日|天天|daily|every day)/i, () => ({ kind: 'weekday', days: [0, ...WORKDAYS, 6] })],
  [/^(?:休息|不上班|不办公|闭馆|放假|关门|closed)/i, () => ({ kind: 'closed' })],
  [/^(?:24 ?小时|全天|24 hours)/i, () => ({ kind: 'always' })],
  [/^(?:-|–|—|~|至|到|to\b)+/i, () => ({ kind: 'to' })],
  [/^(?:上班|正常|开放|办公|办理|调休|and|[\s、,;。和及:()])+/i, () => ({ kind: 'nothing' })],
];

function readTime([, half = '', hour, minutes, spoken = '']: RegExpExecArray): Token {
  const afternoon = /下午|晚上/.test(half);
  const past = minutes ?? (spoken === '半' ? '30' : spoken.replace('分', '') || '0');
  return { kind: 'time', minutes: (Number(hour) + (afternoon && Number(hour) < 12 ? 12 : 0)) * 60 + Number(past), afternoon };
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

function tokensOf(line: string): Token[] | undefined {
  const tokens: Token[] = [];
  let rest = line
    .normalize('NFKC')
    .replace(/\s*([年月日号点时上下午])\s*/g, '$1')
    .trim();
  while (rest !== '') {
    const token = nextToken(rest);
    if (!token) return undefined;
    if (token.token.kind !== 'nothing') tokens.push(token.token);
    rest = rest.slice(token.length);
  }
  return tokens;
}

function nextToken(rest: string): { token: Token; length: number } | undefined {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(rest);
    if (match) return { token: read(match), length: match[0].length };
  }
  return undefined;
}

/** Returns the rules of a line: days, then times or “closed”; and again. */
function rulesOf(line: string): OpenRule[] | undefined {
  const tokens = tokensOf(line);
  if (!tokens) return undefined;
  const rules: OpenRule[] = [];
  let at = 0;
  while (at < tokens.length) {
    const days = readDays(tokens, at);
    const times = days && readTimes(tokens, days.at);
    if (!days || !times) return undefined;
    rules.push({ weekdays: days.weekdays, dates: days.dates, spans: times.spans });
    at = times.at;
  }
  return rules.length > 0 ? rules : undefined;
}

function readDays(tokens: readonly Token[], start: number) {
  const weekdays: number[] = [];
  const dates: [string, string][] = [];
  let at = start;
  for (;;) {
    const [first, to, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (first?.kind === 'weekday') {
      const range = to?.kind === 'to' && last?.kind === 'weekday';
      weekdays.push(...(range ? between(first.days[0] ?? 0, last.days[0] ?? 0) : first.days));
      at += range ? 3 : 1;
    } else if (first?.kind === 'date') {
      const range = to?.kind === 'to' && last?.kind === 'date';
      dates.push([first.date, range ? sameYear(first.date, last.date) : first.date]);
      at += range ? 3 : 1;
    } else {
      break;
    }
  }
  return at === start ? undefined : { weekdays, dates, at };
}

/** `2026-10-01 至 10 月 7 日`: the second is of the same year. */
function sameYear(from: string, to: string): string {
  return from.length > to.length ? from.slice(0, 5) + to : to;
}

function between(from: number, to: number): number[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, day) => (from + day) % 7);
}

function readTimes(tokens: readonly Token[], start: number): { spans: [number, number][]; at: number } | undefined {
  if (tokens[start]?.kind === 'closed') return { spans: [], at: start + 1 };
  if (tokens[start]?.kind === 'always') return { spans: [[0, 1440]], at: start + 1 };
  const spans: [number, number][] = [];
  let at = start;
  for (;;) {
    const [from, to, until] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (from?.kind !== 'time') break;
    if (to?.kind !== 'to' || until?.kind !== 'time') return undefined;
    // `下午 1:00–5:00`: both are in the afternoon.
    const end = from.afternoon && until.minutes < 720 ? until.minutes + 720 : until.minutes;
    if (end <= from.minutes || end > 1440) return undefined;
    spans.push([from.minutes, end]);
    at += 3;
  }
  return spans.length > 0 ? { spans, at } : undefined;
}
