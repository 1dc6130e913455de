import type { Condition } from '../../../src/guide/guide.ts';
import { walkWays } from '../../resolve/ways.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import type { At, Problem } from '../../ground/problem.ts';
import { type AskedAnswer, type AskedQuestion, both, resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'empty-path',
  level: 'warning',
  reason: {
    zh: '有的人答完问题，没有材料、没有步骤、也没有结果，等于白问一场。',
    en: 'Someone answers every question and gets no material, no step and no outcome.',
  },
  // What a bundle's answers lead to stands in its guides.
  check: ({ drafts }) => drafts.flatMap((draft) => (resolveDraft(draft).questions.length && !draft.bundle ? emptyPaths(draft) : [])),
};

function emptyPaths(draft: Draft): Problem[] {
  const { questions } = resolveDraft(draft);
  const silent = questions.flatMap(({ answers }) => answers.filter((answer) => answer.draft.stop && !answer.draft.said));
  const problems = silent.map(({ draft: { at, label } }) => problemAt(draft, at, label));
  const conditions = contentConditions(draft);
  // A part for everyone, or a table that tells each their own: no path is empty.
  if (conditions.includes(undefined) || questions.some(({ draft: { tables } }) => tables)) return problems;
  return [...problems, ...walk(draft, questions, [...new Set(conditions)])];
}

/** The conditions of all that a path may end with; undefined for a part that is on every path. */
function contentConditions(draft: Draft): (Condition | undefined)[] {
  const { limits } = resolveDraft(draft);
  const when = (index: number | undefined) => (index === undefined ? undefined : limits[index]?.when);
  const used = new Set<number | undefined>();
  const conditions: (Condition | undefined)[] = [];
  for (const section of draft.sections) {
    used.add(section.limits);
    const lines = 'materials' in section ? section.materials : 'steps' in section ? section.steps : [];
    for (const line of lines) {
      used.add(line.limits);
      conditions.push(both(when(section.limits), when(line.limits)));
    }
    if ('questions' in section)
      for (const question of section.questions) [question, ...question.answers].forEach((one) => used.add(one.limits));
    // A section of text that is there for some is an outcome for them.
    if (!('questions' in section) && lines.length === 0 && when(section.limits) !== undefined) conditions.push(when(section.limits));
  }
  return [...conditions, ...limits.flatMap(({ when: own }, index) => (used.has(index) || own === undefined ? [] : [own]))];
}

/** Walks every path of answers; tells each answer at which one ends with nothing. */
function walk(draft: Draft, questions: readonly AskedQuestion[], conditions: readonly (Condition | undefined)[]): Problem[] {
  const ends = new Map<AskedAnswer, string>();
  let paths = 0;
  const isWhole = walkWays(questions, ({ answers, holds }) => {
    paths += 1;
    const last = answers.at(-1);
    const isEmpty = last && !last.draft.said && !last.stop && !conditions.some(holds);
    if (isEmpty && !ends.has(last)) ends.set(last, inShort(answers));
  });
  const problems = [...ends].map(([answer, path]) => problemAt(draft, answer.draft.at, path));
  return isWhole ? problems : [...problems, tooMany(draft, questions, paths)];
}

/** The most answers of a path in a message. */
const MOST_SHOWN = 12;

function inShort(path: readonly AskedAnswer[]): string {
  const labels = path.slice(-MOST_SHOWN).map((answer) => answer.draft.label);
  return [...(path.length > MOST_SHOWN ? ['…'] : []), ...labels].join(' → ');
}

function problemAt(draft: Draft, at: At, path: string): Problem {
  return found(
    rule,
    draft.file,
    at,
    { zh: `选了“${path}”以后，没有材料、没有步骤、也没有结果。`, en: `After “${path}” there is no material, no step and no outcome.` },
    {
      zh: '在这个答案下面缩进写一句：怎么办，或者为什么不能办（再加 {到此为止}）。',
      en: 'Write a sentence under this answer: what to do, or why it cannot be done (and add {stop}).',
    },
  );
}

function tooMany(draft: Draft, questions: readonly AskedQuestion[], paths: number): Problem {
  const at = questions[0]?.draft.at ?? { line: 1, column: 1 };
  const message = {
    zh: `答法太多，只走了 ${paths} 种，没有全部走一遍。`,
    en: `There are too many paths of answers: ${paths} were walked, not all.`,
  };
  const fix = { zh: '问题少一些，或者分成几篇指南。', en: 'Ask less, or make several guides of it.' };
  return found({ id: rule.id, level: 'note' }, draft.file, at, message, fix);
}
