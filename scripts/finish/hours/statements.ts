/** Statements in a line of hours: days, and the rule for them. */

import { type ClockSpan, type ClockTime, halfOfDay, spanOf } from './clock.ts';
import type { DateRange, HoursFault, Piece, Weekday } from './piece.ts';
import { piecesOf } from './read-pieces.ts';

/** The days of a statement: weekdays or dates, never both. */
interface Days {
  readonly weekdays: readonly Weekday[];
  readonly dates: readonly DateRange[];
}

/**
 * open: within the spans; none of them: closed. less: not within the spans, whatever other statements there are on these days.
 * until: the same, of days that are open up to then. usual: as on a working day.
 */
export interface Statement extends Days {
  readonly says: 'open' | 'less' | 'until' | 'usual';
  readonly spans: readonly ClockSpan[];
}

interface Reading {
  readonly pieces: readonly Piece[];
  at: number;
  readonly statements: Statement[];
}

const MIDNIGHT: ClockTime = { hour: 24, minute: 0 };
const EVERY_DAY: Days = { weekdays: [0, 1, 2, 3, 4, 5, 6], dates: [] };

/** Returns the statements of a line, or its fault. */
export function statementsOf(line: string): readonly Statement[] | HoursFault {
  const read = piecesOf(line);
  if ('fault' in read) return read.fault;
  const reading: Reading = { pieces: daysFirst(read.pieces), at: 0, statements: [] };
  while (reading.at < reading.pieces.length) {
    // `9:00–17:00 上班`, `办公：周一至周五…`: the word adds nothing.
    if (takes(reading, 'stop') || takes(reading, 'usual')) continue;
    const statement = readStatement(reading);
    if (!statement) return { kind: 'uncertain', words: line.trim() };
    reading.statements.push(...statement);
  }
  return reading.statements.length > 0 ? reading.statements : { kind: 'uncertain', words: line.trim() };
}

/** `9:00–17:00 周一至周五` is the other way round. */
function daysFirst(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ kind }) => kind === 'weekday' || kind === 'dates');
  const isTurned = first > 0 && pieces.slice(0, first).every(isOfTime) && pieces.slice(first).every(isOfWeekdays);
  return isTurned ? [...pieces.slice(first), ...pieces.slice(0, first)] : pieces;
}

function isOfTime({ kind }: Piece): boolean {
  return kind === 'time' || kind === 'to';
}

function isOfWeekdays({ kind }: Piece): boolean {
  return kind === 'weekday' || kind === 'to';
}

function readStatement(reading: Reading): Statement[] | undefined {
  if (takes(reading, 'break')) return readBreak(reading);
  const before = reading.pieces[reading.at - 1]?.kind;
  const isClosedFirst =
    takes(reading, 'except') || ((before === undefined || before === 'stop' || isOfDatesBehind(reading)) && takes(reading, 'closed'));
  const days = readDays(reading) ?? (isClosedFirst ? undefined : (everyDay(reading) ?? daysOfHalf(reading)));
  if (!days) return undefined;
  if (isClosedFirst || takes(reading, 'closed')) return [{ ...days, says: 'open', spans: [] }];
  if (takes(reading, 'always')) return [{ ...days, says: 'open', spans: [[0, 1440]] }];
  const isUsual = takes(reading, 'usual') && reading.pieces[reading.at]?.kind !== 'time';
  if (isUsual) return days.dates.length > 0 ? [{ ...days, says: 'usual', spans: [] }] : undefined;
  return readHalf(reading, days) ?? readUntil(reading, days) ?? readSpans(reading, days);
}

/** `24小时`, and nothing else. */
function everyDay({ pieces }: Reading): Days | undefined {
  return pieces.length === 1 && pieces[0]?.kind === 'always' ? EVERY_DAY : undefined;
}

/** `12:00 下班` after `周三下午除外`: on the same days. */
function daysOfHalf({ pieces, at, statements }: Reading): Days | undefined {
  const last = statements.at(-1);
  return last?.says === 'less' && pieces[at + 1]?.kind === 'leave' ? last : undefined;
}

/** `午休 12:00–13:00` holds on every day. */
function readBreak(reading: Reading): Statement[] | undefined {
  const span = takeSpan(reading);
  return span && [{ ...EVERY_DAY, says: 'less', spans: [span] }];
}

/** `周五下午休息` */
function readHalf(reading: Reading, days: Days): Statement[] | undefined {
  const [part, closed] = reading.pieces.slice(reading.at);
  if (part?.kind !== 'part' || closed?.kind !== 'closed') return undefined;
  const span = halfOfDay(part.part);
  reading.at += 2;
  return span && [{ ...days, says: 'less', spans: [span] }];
}

/** `周三 12:00 下班` */
function readUntil(reading: Reading, { weekdays, dates }: Days): Statement[] | undefined {
  const [time, leave] = reading.pieces.slice(reading.at);
  if (time?.kind !== 'time' || leave?.kind !== 'leave') return undefined;
  const closed = spanOf(time.time, MIDNIGHT);
  reading.at += 2;
  return closed && [{ weekdays, dates, says: 'until', spans: [closed] }];
}

function readSpans(reading: Reading, days: Days): Statement[] | undefined {
  const spans: ClockSpan[] = [];
  while (reading.pieces[reading.at]?.kind === 'time') {
    const span = takeSpan(reading, spans.at(-1));
    if (!span) return undefined;
    spans.push(span);
  }
  if (spans.length === 0) return undefined;
  // One within another: open for some, or for some things.
  const isTwofold = spans.some((one) => spans.some((other) => one !== other && isWithin(one, other)));
  if (isOfDatesBehind(reading) || !takes(reading, 'closed')) return isTwofold ? undefined : [{ ...days, says: 'open', spans }];
  // `9:00–17:00（12:00–13:00 休息）`
  const [rest = [0, 0], open] = [spans.pop(), spans.at(-1)];
  if (!open || rest[0] < open[0] || rest[1] > open[1]) return undefined;
  return [
    { ...days, says: 'open', spans },
    { ...days, says: 'less', spans: [rest] },
  ];
}

/** `9:00–17:00, closed Dec 25`: nothing else is said of the dates. */
function isOfDatesBehind({ pieces, at }: Reading): boolean {
  const [closed, dates, ...after] = pieces.slice(at);
  const next = after.find(({ kind }) => kind !== 'dates');
  return closed?.kind === 'closed' && dates?.kind === 'dates' && (next === undefined || next.kind === 'stop');
}

function isWithin([from, to]: ClockSpan, [start, end]: ClockSpan): boolean {
  return start <= from && to <= end;
}

function takeSpan(reading: Reading, before?: ClockSpan): ClockSpan | undefined {
  const [from, to, until] = reading.pieces.slice(reading.at, reading.at + 3);
  if (from?.kind !== 'time' || to?.kind !== 'to' || until?.kind !== 'time') return undefined;
  reading.at += 3;
  return spanOf(from.time, until.time, before);
}

function readDays(reading: Reading): Days | undefined {
  const weekdays: Weekday[] = [];
  const dates: DateRange[] = [];
  for (;;) {
    const [piece, to, last] = reading.pieces.slice(reading.at, reading.at + 3);
    if (piece?.kind === 'weekday') {
      const isRange = to?.kind === 'to' && last?.kind === 'weekday';
      weekdays.push(...(isRange ? between(piece.days[0] ?? 0, last.days[0] ?? 0) : piece.days));
      reading.at += isRange ? 3 : 1;
    } else if (piece?.kind === 'others' && reading.statements.some((one) => one.weekdays.length > 0)) {
      weekdays.push(...EVERY_DAY.weekdays);
      reading.at++;
    } else if (piece?.kind === 'dates') {
      dates.push(piece.range);
      reading.at++;
    } else {
      break;
    }
  }
  return weekdays.length > 0 === dates.length > 0 ? undefined : { weekdays: [...new Set(weekdays)], dates };
}

function between(from: Weekday, to: Weekday): Weekday[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, day) => (from + day) % 7);
}

function takes(reading: Reading, kind: Piece['kind']): boolean {
  const isNext = reading.pieces[reading.at]?.kind === kind;
  if (isNext) reading.at++;
  return isNext;
}
