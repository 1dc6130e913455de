/**
 * Opening hours as people write them → rules: `周一至周五 9:00–12:00，13:00–17:00`, `每天 9:00–17:00，周日休息`, holidays and 调休 by date.
 * A text that is not certain to the last character has no rules: a wrong “open now” is worse than none.
 */

import type { Timetable } from '../../src/guide/guide.ts';
import type { HallTexts } from '../../src/guide/hall.ts';
import { given } from './finishing.ts';
import type { HoursFault } from './hours/piece.ts';
import { rulesOf } from './hours/rules.ts';
import { type Statement, statementsOf } from './hours/statements.ts';

/** Returns the rules that these lines say, or undefined where they are not certain. */
export function timetableOf(hours: readonly string[]): Timetable | undefined {
  const read = readHours(hours);
  return 'rules' in read ? read.rules : undefined;
}

/** Returns the rules of these lines, or a fault; `line`: the number of its line, from 0. */
export function readHours(hours: readonly string[]): { readonly rules: Timetable } | { readonly fault: HoursFault; readonly line: number } {
  const statements: Statement[] = [];
  for (const [line, text] of hours.entries()) {
    for (const part of text.split('\n').filter((one) => one.trim() !== '')) {
      const read = statementsOf(part);
      if ('kind' in read) return { fault: read, line };
      statements.push(...read);
    }
  }
  const rules = rulesOf(statements);
  return rules ? { rules } : { fault: { kind: 'uncertain', words: hours.join(' ').trim() }, line: 0 };
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
