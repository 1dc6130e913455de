/** A time limit, as a person says it. */

import { isChinese } from '../../src/guide/language.ts';
import type { Text } from '../ground/source.ts';
import type { TimeMap } from '../parse/guide/time-map.ts';

/** Returns a time limit in words: `5 个工作日（法定 20 个工作日）`; empty where it says nothing. */
export function timeLimitInWords({ legal, promised, unit }: TimeMap, language: string): string {
  const chinese = isChinese(language);
  const amount = (typed: Text | undefined) =>
    typed?.text.trim() ? amountInWords(typed.text.trim(), unit?.text.trim() ?? '', chinese) : '';
  const [law, promise] = [amount(legal), amount(promised)];
  const lawful = law && (chinese ? `法定 ${law}` : `legal limit: ${law}`);
  if (!promise) return lawful;
  return lawful ? (chinese ? `${promise}（${lawful}）` : `${promise} (${lawful})`) : promise;
}

const UNITS: Readonly<Record<string, string>> = {
  工作日: 'working day',
  天: 'day',
  日: 'day',
  小时: 'hour',
  分钟: 'minute',
  月: 'month',
  年: 'year',
};

/** A number gets its unit; anything else (`当场办结`) stays as it is. */
function amountInWords(typed: string, unit: string, chinese: boolean): string {
  if (!/^\d+(\.\d+)?$/.test(typed) || !unit) return typed;
  if (chinese) return `${typed} ${/^(工作日|自然日|小时|月|星期|钟头)$/.test(unit) ? '个' : ''}${unit}`;
  const english = UNITS[unit.replace(/^个/, '')] ?? unit.replace(/s$/, '');
  return `${typed} ${english}${typed === '1' ? '' : 's'}`;
}
