import type { Draft } from '../../parse/guide/draft.ts';
import type { Problem } from '../../ground/problem.ts';
import { characters } from '../../ground/source.ts';
import { plainName } from '../../ground/nearest.ts';
import { resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'condition-brackets',
  level: 'warning',
  reason: {
    zh: '条件只认花括号：写在别的括号里，这一行就给所有人看。',
    en: 'A condition stands in braces; in other brackets its line is shown to everyone.',
  },
  check: ({ drafts, sources }) => drafts.flatMap((draft) => bracketed(draft, sources.get(draft.file) ?? '')),
};

/** At the end of a line, with at most 80 characters between. */
const BRACKETS =
  /(?:\{\{([^{}]{1,80})\}\}|[【〖『「〔﹝[［（(﹛]([^【〖『「〔﹝[［（(﹛】〗』」〕﹞\]］）)﹜]{1,80})[】〗』」〕﹞\]］）)﹜])\s*$/;

function bracketed(draft: Draft, source: string): Problem[] {
  const labels = new Set(resolveDraft(draft).questions.flatMap(({ answers }) => answers.map((answer) => plainName(answer.draft.label))));
  if (labels.size === 0) return [];
  return source.split('\n').flatMap((line, index) => {
    const hit = BRACKETS.exec(line.slice(-100));
    const said = (hit?.[1] ?? hit?.[2] ?? '').trim();
    const label = [said, said.replace(/的$/, '')].find((one) => labels.has(plainName(one.replace(/^(?:不是|not)\s/i, ''))));
    if (!hit || label === undefined || labels.has(plainName(line.replace(/^\s*[-*+]\s/, '')))) return [];
    const at = { line: index + 1, column: characters(line.slice(0, Math.max(0, line.length - 100) + hit.index)) + 1 };
    const typed = hit[0].trim();
    const message = {
      zh: `“${typed}”不是花括号：不起作用，会当作文字显示出来。`,
      en: `“${typed}” is not in braces: it has no effect and is shown as text.`,
    };
    return [found(rule, draft.file, at, message, { zh: `要当条件，写成 {${label}}。`, en: `If it is a condition, write {${label}}.` })];
  });
}
