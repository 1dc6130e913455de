import { textOf } from '../../parse/guide/field-values.ts';
import type { Text } from '../../ground/source.ts';
import { readDay } from '../../parse/guide/day.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import type { Problem } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'bad-date',
  level: 'error',
  reason: {
    zh: '日期写错了，“过期了没有”“从哪天起”就算不出来。',
    en: 'With a date that is none, nobody can tell whether a guide is out of date or a line in force.',
  },
  check: ({ drafts, codes }) => [
    ...drafts.flatMap((draft) => datesOf(draft).flatMap((text) => dateProblem(draft.file, text))),
    ...codes.entries.flatMap(({ retired }) => (retired ? dateProblem(codes.file, retired) : [])),
  ],
};

function datesOf({ fields, limits }: Draft): Text[] {
  const typed = [fields.reviewed, fields.review_by, fields.from, fields.until, fields.translated].map((field) => textOf(field?.value));
  return [...typed, ...limits.flatMap(({ from, until }) => [from, until])].filter((text) => text !== undefined);
}

function dateProblem(file: string, { text, at }: Text): Problem[] {
  if (readDay(text) !== undefined) return [];
  const message = { zh: `“${text.trim()}”不是日期。`, en: `“${text.trim()}” is no date.` };
  return [found(rule, file, at, message, { zh: '写成 2026-10-01 或 2026年10月1日。', en: 'Write 2026-10-01.' })];
}
