import { bundleProblems } from '../rule/bundle-faults.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'bundle-answer',
  level: 'error',
  reason: {
    zh: '一个答案传给几篇指南，传错了，群众带的就是别人的材料。',
    en: 'One answer is handed to several guides: handed on wrongly, people bring the papers of another case.',
  },
  check: (context) =>
    bundleProblems(context, ['answer', 'again', 'elsewhere'], (draft, { kind, text, at, near }) => {
      const [message, fix] = kind === 'answer' ? unknown(text) : kind === 'again' ? AGAIN : ELSEWHERE;
      return found(rule, draft.file, at, message, kind === 'answer' ? meant(near, fix) : fix);
    }),
};

function unknown(text: string) {
  return [
    { zh: `“${text}”没有这个问题，或者没有这个答案。`, en: `“${text}” names no question, or no answer of it.` },
    {
      zh: '写成 {= birth/hukou#married=no}：哪一篇、哪个问题、哪个答案。',
      en: 'Write {= birth/hukou#married=no}: which guide, which question, which answer.',
    },
  ] as const;
}

const AGAIN = [
  { zh: '这个问题已经由另一个答案说过了，两个会对不上。', en: 'Another answer says this already; the two would contradict each other.' },
  { zh: '一篇指南的一个问题，只由这里的一个问题来答。', en: 'Let one question here answer one question of a guide.' },
] as const;

const ELSEWHERE = [
  {
    zh: '{= …} 只写在一件事的答案后面，或者“一件事”那一行里。',
    en: '{= …} stands only after an answer of a bundle, or in its line “bundle”.',
  },
  { zh: '删去它；要说给谁看，写成 {答案}。', en: 'Delete it; to say for whom a line is, write {answer}.' },
] as const;
