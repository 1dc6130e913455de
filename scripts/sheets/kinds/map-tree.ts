/** The map of a guide's questions as a tree: the questions, their answers, and the lines under each answer. */

import { type Answers, type Term, groupsOf, holds } from '../../../src/guide/condition.ts';
import type { Answer, Condition, Guide, Limits, Line, Question } from '../../../src/guide/guide.ts';
import { plainText } from '../../../src/guide/html.ts';
import { limitsInWords } from '../../../src/view/parts/limits.tsx';
import { type Case, bareMaterial, caseOf } from '../../../src/view/sheets/text/essentials.ts';
import type { MapNode } from '../../../src/view/sheets/facts/map-facts.ts';
import type { Tongue } from '../../../src/words/words.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import { both } from '../../resolve/resolve-draft.ts';

/** Something that stands under every answer that calls for it. */
interface Hung {
  readonly limits: Limits;
  readonly question?: Question;
  /** Things to bring … */
  readonly bring?: (one: Case) => string;
  /** … or another fact: how long, how much. */
  readonly say?: string;
}

/** More boxes than this, and a question that was drawn is not drawn again, only named. */
const MOST_BOXES = 90;

interface Growing {
  readonly one: Case;
  readonly all: readonly Hung[];
  /** Lines that hang on an answer (`question=answer`) though no way through the tree decides them: each with its condition in words. */
  readonly anchored: ReadonlyMap<string, readonly Hung[]>;
  /** Each question once. */
  readonly once: boolean;
  readonly placed: Set<Hung>;
  boxes: number;
}

/**
 * Returns the tree in two forms, the first with every way drawn out (where they are not too many), the last with each
 * question drawn once; none for a guide that asks nothing.
 */
export function mapTrees(guide: Guide, tongue: Tongue): MapNode[] {
  const one = caseOf({ guide, language: guide.language }, tongue);
  if (one.questions.length === 0) return [];
  const all = hungOf(guide, one);
  return [false, true].flatMap((once) => grown(one, all, once) ?? []);
}

function hungOf(guide: Guide, one: Case): Hung[] {
  const words = sheetWords(guide.language);
  const lines = (name: string, list: readonly Line[] = []) =>
    list.filter(({ when }) => when !== undefined).map((line) => ({ limits: line, say: words.named(name, plainText(line.html)) }));
  return [
    ...one.questions.map((question) => ({ limits: question, question })),
    ...guide.sections.flatMap((section) =>
      section.kind === 'materials'
        ? section.materials.map((material) => ({
            limits: { from: material.from, until: material.until, when: both(section.when, material.when) },
            bring: (given: Case) => bareMaterial(material, given).whole,
          }))
        : [],
    ),
    ...lines(words.time, guide.time),
    ...lines(words.fee, guide.fee),
  ].map((hung) => ({ ...hung, limits: { ...hung.limits, when: known(hung.limits.when, one) } }));
}

/** A condition on a question that is not there holds for nobody that the map could show: it is left in words only. */
function known(when: Condition | undefined, { questions }: Case): Condition | undefined {
  return when !== undefined && groupsOf(when).every((group) => group.every(({ question }) => questions.some(({ id }) => id === question)))
    ? when
    : undefined;
}

/** Grows the tree twice: the second time with what no way through the first one decided. Undefined: too many boxes. */
function grown(one: Case, all: readonly Hung[], once: boolean): MapNode | undefined {
  const first: Growing = { one, all, anchored: new Map(), once, placed: new Set(), boxes: 0 };
  rootOf(first);
  const left = all.filter((hung) => !first.placed.has(hung));
  const growing = { ...first, anchored: anchors(left, one), placed: new Set<Hung>(), boxes: 0 };
  const root = rootOf(growing);
  return growing.boxes > MOST_BOXES && !once ? undefined : root;
}

function rootOf(growing: Growing): MapNode {
  const { always, start } = sheetWords(growing.one.language);
  const { children, bring } = under(growing, {}, undefined);
  return { as: 'root', text: bring.length > 0 ? always : start, said: [], bring, children };
}

/** Returns for each answer the lines to show there with their conditions: the last question that decides a line is its place. */
function anchors(left: readonly Hung[], { questions }: Case): Map<string, Hung[]> {
  const found = new Map<string, Hung[]>();
  const add = (key: string, hung: Hung) => void found.set(key, [...(found.get(key) ?? []), hung]);
  for (const hung of left) {
    const before = questions.filter(({ number }) => number < (hung.question?.number ?? Infinity));
    for (const group of groupsOf(hung.limits.when ?? '')) {
      const question = before.findLast(({ id }) => group.some((term) => term.question === id));
      const term = group.find((each) => each.question === question?.id);
      if (question && term) for (const answer of question.answers) if (meant(term, answer)) add(`${question.id}=${answer.id}`, hung);
      if (!question) add('', hung);
    }
  }
  return found;
}

function meant({ answers, not }: Term, { id }: Answer): boolean {
  return answers.includes(id) !== not;
}

/** Returns the lines under an answer: those that became certain by it, and those that are anchored there. */
function under(growing: Growing, now: Answers, before: { answers: Answers; answered: string } | undefined) {
  const { one, all, anchored, placed, once } = growing;
  const truth = (hung: Hung, answers: Answers) => holds(hung.limits.when, answers, one.questions);
  const certain = all.filter((hung) => truth(hung, now) === true && (!before || truth(hung, before.answers) !== true));
  const open = (anchored.get(before?.answered ?? '') ?? []).filter((hung) => once || truth(hung, now) !== false);
  const here = [...certain, ...open.filter((hung) => !certain.includes(hung))];
  const words = (hung: Hung) => (open.includes(hung) || (once && isJoint(hung)) ? hung.limits : { ...hung.limits, when: undefined });
  const inWords = (hung: Hung, text: string) => sheetWords(one.language).limited(text, limitsInWords(words(hung), one));
  const drawn = new Set(placed);
  for (const hung of here) placed.add(hung);
  const asked = here.filter(({ question }) => question && now[question.id] === undefined);
  return {
    bring: here.flatMap((hung) => (hung.bring ? [inWords(hung, hung.bring({ ...one, answers: now }))] : [])),
    said: here.flatMap((hung) => (hung.say === undefined ? [] : [inWords(hung, hung.say)])),
    children: asked
      .sort((a, b) => (a.question?.number ?? 0) - (b.question?.number ?? 0))
      .flatMap((hung) => (hung.question ? [ask(growing, hung.question, now, inWords(hung, ''), once && drawn.has(hung))] : [])),
  };
}

/** Whether more than one answer decides it together. */
function isJoint({ limits: { when } }: Hung): boolean {
  return when !== undefined && groupsOf(when).some((group) => group.length > 1);
}

function ask(growing: Growing, question: Question, now: Answers, limits: string, again: boolean): MapNode {
  const { number, text, note, answers, id } = question;
  growing.boxes++;
  if (again) return { as: 'again', text: sheetWords(growing.one.language).again(number, text) + limits, said: [], bring: [], children: [] };
  const isTooLarge = growing.boxes > MOST_BOXES && !growing.once;
  return {
    as: 'question',
    text: `${number}. ${text}${limits}`,
    said: note === undefined ? [] : [plainText(note)],
    bring: [],
    children: isTooLarge ? [] : answers.flatMap((answer) => answered(growing, answer, id, now)),
  };
}

function answered(growing: Growing, answer: Answer, question: string, now: Answers): MapNode[] {
  const { one } = growing;
  const offered = holds(answer.when, now, one.questions);
  if (offered === false && !growing.once) return [];
  const words = sheetWords(one.language);
  const text = words.limited(answer.label, limitsInWords({ ...answer, when: offered === true ? undefined : answer.when }, one));
  const own = answer.said === undefined ? [] : [plainText(answer.said)];
  growing.boxes++;
  if (answer.stop) return [{ as: 'end', text, said: [...own, words.end], bring: [], children: [] }];
  const next = under(growing, { ...now, [question]: answer.id }, { answers: now, answered: `${question}=${answer.id}` });
  return [{ as: 'answer', text, said: [...own, ...next.said], bring: next.bring, children: next.children }];
}
