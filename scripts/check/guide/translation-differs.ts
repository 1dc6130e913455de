import type { Draft } from '../../parse/guide/draft.ts';
import { type At, type Problem, START, type Wording } from '../../ground/problem.ts';
import { resolveDraft } from '../../resolve/resolve-draft.ts';
import { type Rule, found } from '../rule/rule.ts';
import { translationsIn } from '../rule/translations.ts';

export const rule: Rule = {
  id: 'translation-differs',
  level: 'warning',
  reason: {
    zh: '译文的问题和原文对不上，换语言时答案会丢，情形的码也会指错。',
    en: 'Where a translation asks otherwise than its original, answers are lost when the language changes.',
  },
  check: ({ drafts }) => translationsIn(drafts).flatMap(({ draft, original }) => firstDifference(draft, original)),
};

/** One difference causes more: only the first is reported. */
function firstDifference(draft: Draft, original: Draft): Problem[] {
  const [own, theirs] = [resolveDraft(draft).questions, resolveDraft(original).questions];
  for (const [index, question] of own.entries()) {
    const other = theirs[index];
    if (other && question.id !== other.id) {
      const message = {
        zh: `这个问题叫“${question.id}”，原文的叫“${other.id}”。`,
        en: `This question is “${question.id}”, the original's is “${other.id}”.`,
      };
      return [differs(draft, question.draft.at, message)];
    }
    const [ids, otherIds] = [question, other].map((one) => one?.answers.map(({ id }) => id).join('、') ?? '');
    if (other && ids !== otherIds) {
      const message = {
        zh: `这个问题的答案是 ${ids ?? ''}，原文的是 ${otherIds ?? ''}。`,
        en: `Its answers are ${ids ?? ''}, the original's ${otherIds ?? ''}.`,
      };
      return [differs(draft, question.draft.at, message)];
    }
  }
  if (own.length === theirs.length) return [];
  const message = {
    zh: `这里有 ${own.length} 个问题，原文有 ${theirs.length} 个。`,
    en: `Here are ${own.length} questions, in the original ${theirs.length}.`,
  };
  return [differs(draft, own.at(-1)?.draft.at ?? START, message)];
}

function differs(draft: Draft, at: At, message: Wording): Problem {
  return found(rule, draft.file, at, message, {
    zh: '问题和答案的个数、顺序、{#名字} 都和原文一样。',
    en: 'Keep the number, the order and the {#ids} of questions and answers as in the original.',
  });
}
