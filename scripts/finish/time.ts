/** A time limit, as a person says it. */

import { isChinese } from '../../src/guide/language.ts';
import { limitWords } from '../../src/words/limit-words.ts';
import { fill, type Tongue, wordsIn } from '../../src/words/words.ts';
import type { Text } from '../ground/source.ts';
import type { TimeMap } from '../parse/guide/time-map.ts';

/** Returns a time limit in words: `5 个工作日（法定 20 个工作日）`; empty where it says nothing. */
export function timeLimitInWords({ legal, promised, unit }: TimeMap, tongue: Tongue): string {
  const words = wordsIn(limitWords, tongue);
  const amount = (typed: Text | undefined) => (typed?.text.trim() ? amountInWords(typed.text.trim(), unit?.text.trim() ?? '', tongue) : '');
  const [law, promise] = [amount(legal), amount(promised)];
  if (!promise) return law && fill(words.legal, law);
  return law ? fill(words.both, promise, law) : promise;
}

const UNITS: Readonly<Record<string, string>> = {
  工作日: 'working day',
  天: 'day',
  日: 'day',
  小时: 'hour',
  小時: 'hour',
  分钟: 'minute',
  分鐘: 'minute',
  月: 'month',
  年: 'year',
};

/** A number gets its unit; anything else (`当场办结`) stays as it is. */
function amountInWords(typed: string, unit: string, tongue: Tongue): string {
  if (!/^\d+(\.\d+)?$/.test(typed) || !unit) return typed;
  const { one, some } = wordsIn(limitWords, tongue);
  if (isChinese(tongue.language)) return fill(/^(工作日|自然日|小时|小時|月|星期|钟头|鐘頭)$/.test(unit) ? some : one, typed, unit);
  const english = UNITS[unit.replace(/^[个個]/, '')] ?? unit.replace(/s$/, '');
  return typed === '1' || !/^[a-z]/i.test(english) ? fill(one, typed, english) : fill(some, typed, `${english}s`);
}
