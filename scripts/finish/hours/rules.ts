/** Statements about days → rules of which one holds on each day: the narrower or later statement, and closed before open. */

import type { OpenRule } from '../../../src/guide/guide.ts';
import type { ClockSpan } from './clock.ts';
import type { DateRange, Weekday } from './piece.ts';
import { WORKDAYS } from './read-pieces.ts';
import type { Statement } from './statements.ts';

/** Returns the rules, those for weekdays first; undefined where two statements may both be meant, or nothing is ever open. */
export function rulesOf(statements: readonly Statement[]): OpenRule[] | undefined {
  const weekly = statements.filter(({ says, weekdays }) => says === 'open' && weekdays.length > 0);
  const less = statements.filter(({ says }) => says === 'less' || says === 'until');
  const whole = weekdayRules(weekly);
  const rules = whole?.flatMap((rule) => withoutBreaks(rule, less));
  // Less on a date is less than the weekday’s: too rare to be guessed.
  if (!rules?.some(({ spans }) => spans.length > 0) || less.some(({ dates }) => dates.length > 0)) return undefined;
  if (!less.every((one) => one.says === 'less' || isOpenUntil(one, whole ?? []))) return undefined;
  const dated = statements.filter(({ dates }) => dates.length > 0).map((one) => asUsual(one, rules));
  if (dated.some((one) => one === undefined || isSeason(one, rules))) return undefined;
  return [...rules, ...datedRules(dated.flatMap((one) => one ?? [])).flatMap((rule) => withoutBreaks(rule, less))];
}

function weekdayRules(statements: readonly Statement[]): OpenRule[] | undefined {
  const days = new Map<Statement, Weekday[]>();
  for (const weekday of [0, 1, 2, 3, 4, 5, 6]) {
    const holding = holdingOn(statements.filter(({ weekdays }) => weekdays.includes(weekday)));
    if (!holding) return undefined;
    for (const one of holding) days.set(one, [...(days.get(one) ?? []), weekday]);
  }
  return statements.flatMap((one) => {
    const weekdays = one.weekdays.filter((weekday) => days.get(one)?.includes(weekday));
    return weekdays.length > 0 ? [{ weekdays, dates: [], spans: one.spans }] : [];
  });
}

/** Returns those of a weekday’s statements that hold on it; undefined where nobody can tell whether one adds to another or replaces it. */
function holdingOn(statements: readonly Statement[]): readonly Statement[] | undefined {
  const width = Math.min(...statements.map(({ weekdays }) => weekdays.length));
  const narrow = statements.filter(({ weekdays }) => weekdays.length === width);
  const closed = narrow.find(({ spans }) => spans.length === 0);
  if (closed) return [closed];
  let holding: Statement[] = [];
  for (const one of narrow) {
    const apart = holding.filter((other) => !overlap(one, other));
    if (apart.some((other) => !isSameDays(one, other))) return undefined;
    holding = [...apart, one];
  }
  const wider = statements.filter(({ weekdays, spans }) => weekdays.length > width && spans.length > 0);
  return wider.every((other) => holding.some((one) => overlap(one, other))) ? holding : undefined;
}

function overlap(a: Statement, b: Statement): boolean {
  return a.spans.some(([from, to]) => b.spans.some(([start, end]) => from < end && start < to));
}

function isSameDays(a: Statement, b: Statement): boolean {
  return a.weekdays.length === b.weekdays.length && a.weekdays.every((weekday) => b.weekdays.includes(weekday));
}

/** `12:00 下班` on days that are not open until then is meant otherwise. */
function isOpenUntil({ weekdays, spans }: Statement, rules: readonly OpenRule[]): boolean {
  const [leave = 0] = spans[0] ?? [];
  const open = (day: Weekday) => rules.filter((rule) => rule.weekdays.includes(day)).flatMap((rule) => rule.spans);
  return weekdays.every((day) => open(day).some(([from, to]) => from < leave && leave <= to));
}

/** Days of the longest holiday, with the weekends around it. */
const LONGEST_HOLIDAY = 10;

/** Other times for months: nobody says whether weekends are meant too, unless all days are open. */
function isSeason({ dates, spans }: Statement, rules: readonly OpenRule[]): boolean {
  const days = dates.reduce((sum, range) => sum + daysIn(range), 0);
  const openDays = new Set(rules.flatMap((rule) => (rule.spans.length > 0 ? rule.weekdays : [])));
  return spans.length > 0 && days > LONGEST_HOLIDAY && openDays.size < 7;
}

/** Returns a rule without its breaks; in two where they hold on some of its days only. */
function withoutBreaks(rule: OpenRule, breaks: readonly Statement[]): OpenRule[] {
  let rules = [rule];
  for (const { weekdays, spans } of breaks) {
    rules = rules.flatMap((one) => {
      const shorter = spans.reduce<readonly ClockSpan[]>((open, pause) => open.flatMap((span) => without(span, pause)), one.spans);
      if (one.dates.length > 0) return weekdays.length === 7 ? [{ ...one, spans: shorter }] : [one];
      const [on, off] = [true, false].map((is) => one.weekdays.filter((weekday) => weekdays.includes(weekday) === is));
      return [
        { ...one, weekdays: off ?? [] },
        { ...one, weekdays: on ?? [], spans: shorter },
      ].filter(({ weekdays: left }) => left.length > 0);
    });
  }
  return rules;
}

function without([from, to]: ClockSpan, [start, end]: ClockSpan): ClockSpan[] {
  const left: ClockSpan[] = [
    [from, Math.min(to, start)],
    [Math.max(from, end), to],
  ];
  return left.filter(([a, b]) => a < b);
}

/** `10月10日上班` is open as on a working day, if all five are alike. */
function asUsual(statement: Statement, rules: readonly OpenRule[]): Statement | undefined {
  if (statement.says !== 'usual') return statement;
  const [first, ...others] = WORKDAYS.map((day) => rules.filter(({ weekdays }) => weekdays.includes(day)).flatMap(({ spans }) => spans));
  const isAlike = others.every((one) => JSON.stringify(one) === JSON.stringify(first));
  return isAlike && first && first.length > 0 ? { ...statement, spans: first } : undefined;
}

/** A page goes by the last rule for a date: the widest come first, those for every year before those of one, closed last. */
function datedRules(statements: readonly Statement[]): OpenRule[] {
  const rank = ({ dates, spans }: Statement) => [
    -dates.reduce((days, range) => days + daysIn(range), 0),
    dates[0]?.[0].length ?? 0,
    spans.length === 0 ? 1 : 0,
  ];
  return statements
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank.map((value, at) => value - (b.rank[at] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ one: { weekdays, dates, spans } }) => ({ weekdays, dates: dates.flatMap(inYears), spans }));
}

function inYears([from, to, years]: DateRange): [string, string][] {
  return years?.map((year) => [`${year}-${from}`, `${year + Number(to < from)}-${to}`]) ?? [[from, to]];
}

function daysIn([from, to]: DateRange): number {
  const [start, end] = [from, to].map((date) => Date.parse(date.length === 5 ? `2024-${date}` : date) / 86_400_000);
  const days = (end ?? 0) - (start ?? 0);
  return (days < 0 ? days + 366 : days) + 1;
}
