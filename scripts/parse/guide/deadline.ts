/** `最晚: 出生后 1 个月内。过了可以补报` as a rule, what it counts from, and what to do when it is over. */

import { simplified } from '../markdown/traditional.ts';
import type { Deadline } from '../../../src/guide/deadline.ts';

interface ReadDeadline {
  readonly rule: Deadline;
  /** What it counts from: `出生`. */
  readonly event?: string;
  /** The question that asks for the date: `{born}`. */
  readonly question?: string;
}

const NUMBERS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('零一二三四五六七八九十', (digit, number) => [digit, number])),
  两: 2,
  十五: 15,
  二十: 20,
  三十: 30,
  六十: 60,
  九十: 90,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
};

const CHINESE =
  /^(.+?)(?:之?日)?(?:(之?后|以后|起)|(之?前|以前))的?(\d{1,4}|[一二两三四五六七八九十]{1,2}|半)(个工作日|工作日|日|天|周|星期|个星期|个月|月|年)(以?内|之内|以?前|之前)?(?:来?办|办理|办好|申请)?$/;

/** `期满 30 日前`: the number stands before its direction. */
const TURNED =
  /^(.+?)(?<![月年])(\d{1,4}|[一二两三四五六七八九十]{1,2}|半)(个工作日|工作日|日|天|周|星期|个星期|个月|月|年)(?:以|之)?前(?:来?办|办理|办好|申请)?$/;

const ENGLISH =
  /^(within )?(?:the )?(\d{1,4}|a|one|two|three) (working days?|business days?|days?|weeks?|months?|years?) (after|of|from|before) (?:the )?(.+)$/i;

/** Returns the words of the deadline, and those after them: what to do when it is over. */
export function deadlineParts(text: string): { readonly words: string; readonly past?: string } {
  const [, words = text, past = ''] = /^(.*?)(?:[。；;]|\.(?=\s|$))\s*(.*)$/s.exec(text.trim()) ?? [];
  return { words: words.trim(), ...(past === '' ? {} : { past }) };
}

/** Returns what these words say, undefined where that is not certain. */
export function readDeadline(words: string): ReadDeadline | undefined {
  const plain = simplified(words.normalize('NFKC').trim());
  return inChinese(plain.replace(/\s/g, '')) ?? inEnglish(plain.replace(/\s+/g, ' '));
}

function inChinese(text: string): ReadDeadline | undefined {
  const [, from = '', after, before, typed = '', unit = '', end = ''] = CHINESE.exec(text) ?? [];
  const [, turned = '', count = '', each = ''] = after || before ? [] : (TURNED.exec(text) ?? []);
  if (turned) return inUnits(turned, count, each, 'before');
  if (!after && !before) return undefined;
  return inUnits(from, typed, unit, after ? 'after' : end.includes('内') ? 'within' : 'before');
}

function inUnits(from: string, typed: string, unit: string, side: Deadline['side']): ReadDeadline | undefined {
  if (typed !== '半') return ruleOf(from, numberOf(typed), unit, side);
  return unit === '年' ? ruleOf(from, 6, '月', side) : undefined;
}

function inEnglish(text: string): ReadDeadline | undefined {
  const [, within, typed = '', unit = '', word = '', from = ''] = ENGLISH.exec(text) ?? [];
  const isBefore = word.toLowerCase() === 'before';
  return ruleOf(from, numberOf(typed.toLowerCase()), unit.toLowerCase(), isBefore ? (within ? 'within' : 'before') : 'after');
}

function numberOf(typed: string): number {
  return NUMBERS[typed] ?? Number(typed);
}

function ruleOf(from: string, count: number, unit: string, side: Deadline['side']): ReadDeadline | undefined {
  // `每年 3 月 31 日前` is a day of the year.
  if (from === '' || /[\d每]/.test(from) || !(count > 0)) return undefined;
  const rule: Deadline = /工作|working|business/.test(unit)
    ? { count, unit: 'workday', side }
    : /周|星期|week/.test(unit)
      ? { count: count * 7, unit: 'day', side }
      : { count, unit: /月|month/.test(unit) ? 'month' : /年|year/.test(unit) ? 'year' : 'day', side };
  const [, question] = /^\{#?([^{}]+)\}$/.exec(from) ?? [];
  return question === undefined ? { rule, event: from } : { rule, question };
}
