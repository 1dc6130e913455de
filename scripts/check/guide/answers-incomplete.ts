import { plainText } from '../../../src/guide/html.ts';
import type { Wording } from '../../ground/problem.ts';
import { numberOf } from '../../parse/guide/numbers.ts';
import type { Draft, DraftQuestion } from '../../parse/guide/draft.ts';
import { textOf } from '../../parse/guide/field-values.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'answers-incomplete',
  level: 'warning',
  reason: {
    zh: '有的人哪个答案都不是，只好选“不清楚”，看到的就是一大片用不着的。',
    en: 'Someone is none of the answers, has to choose “not sure”, and sees all that is for others.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) => {
      const questions = draft.sections.flatMap((section) => (section.kind === 'questions' ? section.questions : []));
      return questions.flatMap((question) => {
        const missing = missingAnswer(draft, question);
        if (missing === undefined) return [];
        const message = { zh: `没有“${missing.zh}”这样的答案。`, en: `No answer is for “${missing.en}”.` };
        const fix = {
          zh: `加一个答案：“- ${missing.zh}”，下面缩进写一句他们怎么办；不该他们办的，加 {到此为止}。`,
          en: `Add the answer “- ${missing.en}”, and under it what these people do; if it is not for them, add {stop}.`,
        };
        return [found(rule, draft.file, question.at, message, fix)];
      });
    }),
};

function missingAnswer(draft: Draft, { text, ask, answers }: DraftQuestion): Wording | undefined {
  const labels = answers.map(({ label }) => label.trim()).filter((label) => !/^(?:不清楚|不知道|不确定|not sure)/i.test(label));
  if (ask !== undefined || labels.length < 2) return undefined;
  const ranges = labels.flatMap((label) => rangeOf(label) ?? []);
  if (ranges.length === labels.length) return gapIn(ranges, [text, ...saidOf(draft)].join('\n'));
  const isEach = (pattern: RegExp) => labels.every((label) => pattern.test(label));
  if (isEach(/^有(?!的|些|时)/)) return { zh: '都没有', en: 'none of these' };
  return undefined;
}

/** From, and up to below; in whole units. */
interface Range {
  readonly from: number;
  readonly below: number;
  readonly unit: string;
}

const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百半]+)';
const UNIT = '\\s*(周岁|岁|万元|元|平方米|平米|个月|年|天|日|人|口人|级)';
const BOUND = new RegExp(
  `^(年满|已满|满|不满|未满|不到|不足|不超过|超过|多于|大于|高于|少于|小于|低于)?\\s*${NUMBER}${UNIT}(及以上|或以上|以上|及以下|或以下|以下|以内|之内|内)?(?:的|的人|的老人)?$`,
);
const BETWEEN = new RegExp(
  `^(?:满)?${NUMBER}(?:\\s*(?:周岁|岁|万元|元|年|个月))?\\s*(?:[-–—~～至到])\\s*${NUMBER}${UNIT}(?:的|的人|的老人|之间)?$`,
);

/** What an answer’s label covers; undefined for one that is no number, or whose number bounds nothing. */
function rangeOf(label: string): Range | undefined {
  const plain = label.replace(/[（(].*[)）]$/, '').trim();
  const [, first = '', last = '', of = ''] = BETWEEN.exec(plain) ?? [];
  if (first !== '') return { from: Number(numberOf(first)), below: Number(numberOf(last)) + 1, unit: of };
  const [, before = '', typed = '', unit = '', after = ''] = BOUND.exec(plain) ?? [];
  const number = Number(numberOf(typed));
  if (typed === '' || (before === '' && after === '')) return undefined;
  const isBelow = /^(?:不满|未满|不到|不足|不超过|少于|小于|低于)$/.test(before) || /下|内/.test(after);
  return isBelow ? { from: 0, below: number, unit } : { from: number, below: Infinity, unit };
}

/** Whom no range covers; below the lowest and above the highest unless the guide says that it is only for those within. */
function gapIn(ranges: readonly Range[], said: string): Wording | undefined {
  const [first, ...others] = [...ranges].sort((a, b) => a.from - b.from);
  if (!first || new Set(ranges.map(({ unit }) => unit.replace('周', ''))).size > 1) return undefined;
  const unit = /岁/.test(first.unit) ? ' 岁' : ` ${first.unit}`;
  const isSaid = (number: number) => new RegExp(`(?<!\\d)${number}\\s*(?:周岁|岁|${first.unit})`).test(said);
  if (first.from > 1 && !isSaid(first.from)) return { zh: `不到 ${first.from}${unit}`, en: `under ${first.from}${unit}` };
  let { below } = first;
  for (const { from, below: next } of others) {
    // 5 年以下, 6 年以上: in whole years nothing is between.
    if (from > below + 1) return { zh: `${below} 到 ${from - 1}${unit}`, en: `${below} to ${from - 1}${unit}` };
    below = Math.max(below, next);
  }
  if (below < Infinity && !isSaid(below) && !isSaid(below - 1)) return { zh: `${below}${unit}以上`, en: `${below}${unit} and more` };
  return undefined;
}

/** Where a guide says for whom it is. */
function saidOf({ title, summary, fields, sections }: Draft): string[] {
  const who = sections.flatMap((section) => (section.kind === 'who' ? [plainText(section.html)] : []));
  return [title?.text ?? '', plainText(summary?.html ?? ''), textOf(fields.who?.value)?.text ?? '', ...who];
}
