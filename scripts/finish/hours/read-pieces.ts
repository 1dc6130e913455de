/** A line of hours in pieces: days, times, “closed”. Text that is no piece, and a time or date that does not exist, is a fault with its words. */

import { readDates } from './dates.ts';
import { simplified } from '../../parse/markdown/traditional.ts';
import { type PartOfDay, isClockTime } from './clock.ts';
import type { HoursFault, Piece, PieceRead, Weekday } from './piece.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
export const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const CHINESE_DAYS = '日一二三四五六';
const ENGLISH_DAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
const PARTS: Readonly<Record<string, PartOfDay>> = {
  凌晨: 'night',
  清晨: 'morning',
  早上: 'morning',
  早晨: 'morning',
  上午: 'morning',
  中午: 'noon',
  下午: 'afternoon',
  傍晚: 'evening',
  晚上: 'evening',
  晚间: 'evening',
};
const PART = Object.keys(PARTS).join('|');
const PART_ALONE = new RegExp(`^(?:${PART})`);
const MINUTES = { zh: '分钟从 00 到 59，例如 9:30。', en: 'Minutes go from 00 to 59: 9:30.' };
const HOURS = { zh: '一天从 0:00 到 24:00，例如 9:00–17:00。', en: 'A day goes from 0:00 to 24:00: 9:00–17:00.' };
const SPOKEN: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };
const TIME = new RegExp(
  `^(${PART})?(?:(\\d{2})(\\d{2})(?=\\D|$)|(\\d{1,2})(?:[:.](\\d{2})|[点时](?:(半|一刻|三刻)|(\\d{1,2})分?)?整?)?) ?([ap]\\.?m\\b\\.?)?(?![:.]?\\d)`,
  'i',
);

/** Words that are a piece by themselves, in this order. */
const WORDS: readonly (readonly [RegExp, Piece | undefined])[] = [
  // 全天 alone is said of counters that are not closed for half a day.
  [/^(?:全天[ (]*)?(?:7 ?[×x*] ?)?24 ?(?:小时|hours?|h\b)(?:[ (]*全天)?/i, { kind: 'always' }],
  [/^(?:午间|中午|午休)(?:不休息?|不间断|不打烊)/, undefined],
  [/^(?:午休|午间休息)(?:时间)?/, { kind: 'break' }],
  [/^(?:noon|正午)/i, { kind: 'time', time: { hour: 12, minute: 0, part: 'pm' } }],
  [/^(?:midnight|午夜)/i, { kind: 'time', time: { hour: 24, minute: 0 } }],
  [/^(?:工作日|weekdays\b)/i, { kind: 'weekday', days: WORKDAYS }],
  [/^(?:周末|双休日|weekends?\b)/i, { kind: 'weekday', days: [0, 6] }],
  [/^(?:每天|每日|天天|全年无休|daily\b|every day\b)/i, { kind: 'weekday', days: EVERY_DAY }],
  [/^(?:其余|其他)时间/, { kind: 'others' }],
  [/^(?:休息|不上班|不办公|不对外办公|闭馆|放假|关门|除外|closed\b)/i, { kind: 'closed' }],
  [/^except\b/i, { kind: 'except' }],
  [/^下班/, { kind: 'leave' }],
  [/^(?:-|–|—|~|至|到|(?:to|through|until)\b)+/i, { kind: 'to' }],
  [/^(?:服务|办公|开放|上班|营业)时间/, undefined],
  [/^(?:正常|照常)?(?:上班|办公|开放)/, { kind: 'usual' }],
  [/^[;。.]+/, { kind: 'stop' }],
  [/^(?:办理|对外|调休|每(?=周)|open\b|and\b|[\s、,和及&:(])+/i, undefined],
];

/** Returns the pieces of a line, or its fault. */
export function piecesOf(line: string): { readonly pieces: readonly Piece[] } | { readonly fault: HoursFault } {
  const pieces: Piece[] = [];
  /** Where the pieces of the last bracket begin. */
  let bracket = 0;
  let rest = inOneWriting(line);
  while (rest !== '') {
    const closing = readBracket(rest, pieces, bracket);
    const read = closing ?? readDates(rest) ?? readWord(rest) ?? readTime(rest) ?? readWeekday(rest) ?? uncertain(rest);
    if ('words' in read) return { fault: read };
    if (rest.slice(0, rest.length - read.rest.length).includes('(')) bracket = pieces.length;
    if (read.piece) pieces.push(read.piece);
    rest = read.rest;
  }
  return { pieces };
}

/** A bracket with days of its own says nothing of what follows it: `9:00–11:30（周三 9:00–11:00），14:00–17:00`. */
function readBracket(rest: string, pieces: readonly Piece[], start: number): PieceRead<Piece | undefined> | undefined {
  if (!rest.startsWith(')')) return undefined;
  const isAside = [pieces.slice(0, start), pieces.slice(start)].every((part) => part.some(isOfDays));
  return { piece: isAside ? { kind: 'stop' } : undefined, rest: rest.slice(1) };
}

function isOfDays({ kind }: Piece): boolean {
  return kind === 'weekday' || kind === 'dates';
}

/** Full width is half width, no space stands within a date or a time, and `周一、三至五` names each of its days. */
function inOneWriting(line: string): string {
  return simplified(line)
    .normalize('NFKC')
    .replace(/ ?([年月日号点时上下午]) ?/g, '$1')
    .replace(/朝九晚五/g, '9:00–17:00')
    .replace(/(?:周|星期|礼拜)[日天一二三四五六](?:[ 、,和及至到~–—-]{0,3}[日天一二三四五六](?![点时分]))*/g, (days) =>
      days.replace(/周|星期|礼拜/, '').replace(/[日天一二三四五六]/g, '周$&'),
    )
    .trim();
}

function readTime(rest: string): PieceRead<Piece> | HoursFault | undefined {
  const [part = ''] = PART_ALONE.exec(rest) ?? [];
  const match = TIME.exec(rest);
  if (!match) return part ? { piece: { kind: 'part', part: PARTS[part] ?? 'noon' }, rest: rest.slice(part.length) } : undefined;
  const [words, , hour4, minute4, hour = hour4 ?? '', clock = minute4, spoken = '', minutes = clock, half] = match;
  const time = {
    hour: Number(hour),
    minute: Number(minutes ?? SPOKEN[spoken] ?? 0),
    ...(hour.startsWith('0') ? { isPadded: true } : {}),
    ...(part ? { part: PARTS[part] } : half ? { part: /^a/i.test(half) ? ('am' as const) : ('pm' as const) } : {}),
  };
  if (!isClockTime(time)) return { kind: 'impossible', words: words.trim(), fix: time.minute > 59 ? MINUTES : HOURS };
  return { piece: { kind: 'time', time }, rest: rest.slice(words.length) };
}

function readWeekday(rest: string): PieceRead<Piece> | undefined {
  const [words = '', chinese, english = ''] =
    /^(?:周([日天一二三四五六])|(sun(?:days?)?|mon(?:days?)?|tue(?:s|sdays?)?|wed(?:nesdays?)?|thu(?:rs?|rsdays?)?|fri(?:days?)?|sat(?:urdays?)?|su|mo|tu|we|th|fr|sa)\b(?:(?<!days?)\.)?)/i.exec(
      rest,
    ) ?? [];
  if (words === '') return undefined;
  const day = chinese ? CHINESE_DAYS.indexOf(chinese.replace('天', '日')) : ENGLISH_DAYS.indexOf(english.slice(0, 2).toLowerCase());
  return { piece: { kind: 'weekday', days: [day] }, rest: rest.slice(words.length) };
}

function readWord(rest: string): PieceRead<Piece | undefined> | undefined {
  for (const [pattern, piece] of WORDS) {
    const [words = ''] = pattern.exec(rest) ?? [];
    if (words !== '') return { piece, rest: rest.slice(words.length) };
  }
  return undefined;
}

/** With the words up to the next mark, at most twelve characters. */
function uncertain(rest: string): HoursFault {
  const words = Array.from(/^.[^\s,;。()]*/u.exec(rest)?.[0] ?? rest).slice(0, 12);
  return { kind: 'uncertain', words: words.join('') };
}
