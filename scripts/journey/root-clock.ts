/** The number of the next root: a clock's. Phones take no smaller one, so a clock that cannot be right stops the build. */

import { join } from 'node:path';
import type { Day } from '../../src/guide/guide.ts';
import { RefusedError } from '../ground/refused-error.ts';

/** The largest distance from the known dates of the hall, in seconds: five years, as the pages' own script has it. */
const FAR = 5 * 365 * 86_400;
/** Where nothing of a hall has a date: no clock that says more is right for a program of 2026. */
const LATEST = Date.UTC(2046, 0, 1) / 1000;
/** No time zone is further ahead, in seconds. */
const DAY = 86_400;
/** More is milliseconds: the year 5138. */
const SECONDS = 100_000_000_000;

/** Facts that tell a right clock from a wrong one. */
interface Known {
  /** The days on which guides were checked. */
  readonly reviewed: readonly Day[];
  /** The number of the last root. */
  readonly last: number | undefined;
  /** The output folder. */
  readonly out: string;
}

/**
 * Returns UTC seconds by this machine, or SOURCE_DATE_EPOCH, which makes a build that can be repeated to the byte
 * (reproducible-builds.org). Throws for a clock that is far from the last root or from the hall's days, and for a
 * SOURCE_DATE_EPOCH that is no number of seconds or more than a day ahead of the machine and of all these days.
 */
export function rootClock({ reviewed, last, out }: Known): number {
  const now = Math.floor(Date.now() / 1000);
  const machine = dayOf(now);
  const known = Math.max(...reviewed.map((day) => Date.parse(day) / 1000), last ?? -Infinity);
  const typed = process.env['SOURCE_DATE_EPOCH'];
  if (typed) return givenClock(typed, Math.max(now, known) + DAY, machine);
  const otherwise = `SOURCE_DATE_EPOCH=${now} npm run build`;
  if (last !== undefined && last - now > FAR) {
    refuse(
      `上次生成的 root.json 是 ${dayOf(last)} 的，这台机器的日期是 ${machine}。机器日期不对，请先校准；日期没错，就是上次错了：删掉 ${join(out, 'root.json')} 再生成，手机会自己改回来。`,
      `The last root.json is of ${dayOf(last)}, this machine’s date is ${machine}. Set the machine’s date; or if that is right, delete ${join(out, 'root.json')} and build again: phones take the right one back by themselves.`,
    );
  }
  if (now > (Number.isFinite(known) ? known + FAR : LATEST)) {
    const newest = Number.isFinite(known) ? dayOf(known) : undefined;
    refuse(
      `这台机器的日期是 ${machine}${newest ? `，大厅最近的日期是 ${newest}` : ''}：手机记住了将来的日期，就不收以后的内容。请先校准机器的日期；日期没错，就运行 ${otherwise}`,
      `This machine’s date is ${machine}${newest ? `, the hall’s newest is ${newest}` : ''}: a phone that takes a root of the future refuses what comes after. Set the machine’s date; or if that is right: ${otherwise}`,
    );
  }
  return now;
}

/** `latest`: UTC seconds. */
function givenClock(typed: string, latest: number, machine: Day): number {
  const given = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  if (Number.isNaN(given))
    refuse(
      `SOURCE_DATE_EPOCH 要写 1970 年起的秒数，例如 1790000000，这里写的是“${typed}”。`,
      `SOURCE_DATE_EPOCH is a number of seconds since 1970, such as 1790000000; this is “${typed}”.`,
    );
  if (given >= SECONDS)
    refuse('SOURCE_DATE_EPOCH 要写秒，这里写的像是毫秒。', 'SOURCE_DATE_EPOCH is in seconds; this looks like milliseconds.');
  if (given > latest)
    refuse(
      `SOURCE_DATE_EPOCH=${typed} 是 ${dayOf(given)}，这台机器的日期是 ${machine}：手机记住了将来的日期，就不收以后的内容。写今天或以前的秒数，或者不写；真到了那一天，先校准机器的日期。`,
      `SOURCE_DATE_EPOCH=${typed} is ${dayOf(given)}, this machine’s date is ${machine}: a phone that takes a root of the future refuses what comes after. Give today or a day before, or nothing; if that day has come, set the machine’s date first.`,
    );
  return given;
}

function dayOf(seconds: number): Day {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function refuse(zh: string, en: string): never {
  throw new RefusedError(`${zh} ${en}`);
}
