import { UNSURE } from '../../src/guide/condition.ts';
import type { Answer, Question } from '../../src/guide/guide.ts';
import type { AskedQuestion, Resolved } from '../resolve/resolve-draft.ts';
import { type MarkMeanings, finishHtml } from './html.ts';
import { tappable } from './tappable.ts';

/**
 * Returns a draft's questions with their conditions. Their texts still carry marks: the words of a condition
 * are made of the labels that stand here.
 */
export function unfinishedQuestions(resolved: Resolved): Question[] {
  return resolved.questions.map((asked) => {
    const { from, until } = limitsAt(resolved, asked.draft.limits);
    return {
      id: asked.id,
      number: asked.number,
      text: asked.draft.text,
      ...(asked.draft.anchor === undefined ? {} : { anchor: asked.draft.anchor }),
      ...(asked.draft.note === undefined ? {} : { note: asked.draft.note }),
      ...(asked.ask ? { ask: asked.ask } : {}),
      answers: answersOf(asked, resolved),
      ...(asked.when === undefined ? {} : { when: asked.when }),
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
    };
  });
}

function limitsAt(resolved: Resolved, index: number | undefined) {
  return (index === undefined ? undefined : resolved.limits[index]) ?? { from: undefined, until: undefined };
}

function answersOf(asked: AskedQuestion, resolved: Resolved): Answer[] {
  const answers = asked.answers.map(({ id, when, draft }) => {
    const { from, until } = limitsAt(resolved, draft.limits);
    return {
      id,
      label: draft.label,
      ...(draft.said === undefined ? {} : { said: draft.said }),
      ...(draft.stop ? { stop: draft.stop } : {}),
      ...(when === undefined ? {} : { when }),
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
    };
  });
  const { label, said } = asked.unsure?.draft ?? {};
  return label === undefined || said === undefined ? answers : [...answers, { id: UNSURE, label, said }];
}

/** Returns a question with its texts' marks replaced. */
export function finishQuestion(question: Question, marks: MarkMeanings): Question {
  const { note } = question;
  return {
    ...question,
    ...(note === undefined ? {} : { note: tappable(finishHtml(note, marks)) }),
    answers: question.answers.map((answer) =>
      answer.said === undefined ? answer : { ...answer, said: tappable(finishHtml(answer.said, marks)) },
    ),
  };
}
