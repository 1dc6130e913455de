/** The questions of a bundle: its own, and those of its guides, each asked once; and what their conditions become. */

import { UNSURE } from '../../src/guide/condition.ts';
import type { Answer, Condition, Guide, Question } from '../../src/guide/guide.ts';
import { questionsOf } from '../../src/guide/questions.ts';
import type { ResolvedBundle, Setting } from '../resolve/bundle.ts';
import { ALWAYS, type AnswersOf, type Formula, NEVER, and, answered, conditionOf, formulaOf, not, or } from './formula.ts';

/** A guide of the bundle, in the bundle's language. */
export interface Part {
  readonly guide: Guide;
  /** For whom it is, in the bundle's own answers. */
  readonly when?: Condition;
}

/** A question as one of the guides asks it. */
interface Member {
  readonly part: Part;
  readonly question: Question;
  /** Its place in the guide. */
  readonly at: number;
}

/** A question that several guides may ask in the same words. */
interface Shared {
  readonly members: readonly Member[];
  /** Its id in the bundle. */
  readonly id: string;
  /** The answer, by its place, that is known whatever is answered. */
  readonly given?: number;
  /** By a question of the bundle: which of its answers says which of these, by its place. */
  readonly setBy: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** It is asked at all: else the bundle's own answers say everything. */
  readonly asked: boolean;
}

export interface BundleQuestions {
  /** Their texts are as their guides have them. */
  readonly questions: readonly (Question & { readonly whose: readonly Part[] })[];
  readonly all: AnswersOf;
  /** Returns what a condition of a guide means in the bundle. */
  readonly formula: (when: Condition | undefined, part: Part) => Formula;
  /** Returns the id that a question of a guide has in the bundle; undefined where it is not asked there. */
  readonly idOf: (question: string, part: Part) => string | undefined;
  /** Returns for whom a guide of the bundle is: not for those whom one of its answers ends. */
  readonly isFor: (part: Part) => Formula;
}

/** Returns the questions of a bundle, its own first. `own`: as it was finished alone. */
export function bundleQuestions(own: Guide, parts: readonly Part[], { given, sets }: ResolvedBundle): BundleQuestions {
  const mine = questionsOf(own);
  const sharing = sharedOf(parts);
  const byMember = new Map(sharing.flatMap((members) => members.map(({ part, question }) => [keyOf(part, question.id), members] as const)));
  const placeOf = ({ guide, question, answer }: Setting) => {
    const member = byMember.get(`${guide}#${question}`)?.find(({ part }) => part.guide.id === guide);
    return member?.question.answers.findIndex(({ id }) => id === answer) ?? -1;
  };
  const taken = new Set(mine.map(({ id }) => id));
  const all = new Map(mine.map(({ id, answers }) => [id, idsOf(answers)]));
  const ends = new Set(mine.flatMap(({ id, answers }) => answers.filter(({ stop }) => stop).map((answer) => `${id}=${answer.id}`)));
  const shared = sharing.map((members): Shared => {
    const isMeant = ({ guide, question }: Setting) => byMember.get(`${guide}#${question}`) === members;
    const known = given.find(isMeant);
    const setBy = new Map<string, Map<string, number>>();
    for (const [key, settings] of sets)
      for (const setting of settings.filter(isMeant)) {
        const [question = '', answer = ''] = key.split('=');
        setBy.set(question, (setBy.get(question) ?? new Map<string, number>()).set(answer, placeOf(setting)));
      }
    const isWhole = mine.some(
      ({ id, when, answers }) => when === undefined && idsOf(answers).every((answer) => setBy.get(id)?.has(answer)),
    );
    const asked = !known && !isWhole;
    const id = asked ? freeId(members, taken) : '';
    if (asked) all.set(id, idsOf(members[0]?.question.answers ?? []));
    return { members, id, ...(known ? { given: placeOf(known) } : {}), setBy, asked };
  });
  const of = new Map(shared.flatMap((one) => one.members.map(({ part, question }) => [keyOf(part, question.id), one] as const)));
  const reckoned = new Map<string, Formula>();
  /** A circle of conditions is a problem of its guide; here it must only end. */
  const once = (key: string, reckon: () => Formula): Formula => {
    const before = reckoned.get(key);
    if (before) return before;
    reckoned.set(key, ALWAYS);
    const now = reckon();
    reckoned.set(key, now);
    return now;
  };

  const askedIn = (one: Member): Formula =>
    once(`in ${keyOf(one.part, one.question.id)}`, () =>
      and(ofPart(one.part), formula(one.question.when, one.part), goesOn(one.part, one.at)),
    );
  const asked = (id: string): Formula => {
    const own = mine.find((question) => question.id === id);
    if (own) return formulaOf(own.when, all);
    const one = shared.find((other) => other.id === id);
    if (!one) return NEVER;
    return once(`asked ${id}`, () => and(unset(one), or(...one.members.map(askedIn))));
  };
  /** No answer of the bundle's own says it. */
  const unset = ({ setBy }: Shared): Formula =>
    and(...Array.from(setBy, ([question, answers]) => not(answered(question, [...answers.keys()]), all, asked)));
  const ofPart = (part: Part): Formula => formulaOf(part.when, all);

  const saidIn = (part: Part, question: string, answers: readonly string[]): Formula => {
    const one = of.get(keyOf(part, question));
    const member = one?.members.find((other) => other.part === part);
    if (!one || !member) return NEVER;
    const places = member.question.answers.flatMap(({ id }, at) => (answers.includes(id) ? [at] : []));
    if (one.given !== undefined) return places.includes(one.given) ? askedIn(member) : NEVER;
    const said = Array.from(one.setBy, ([own, meant]) =>
      and(
        answered(
          own,
          // Nobody reads on who has given an answer that ends the bundle.
          [...meant].flatMap(([answer, place]) => (places.includes(place) && !ends.has(`${own}=${answer}`) ? [answer] : [])),
        ),
        askedIn(member),
      ),
    );
    const ids = all.get(one.id) ?? [];
    const here = answered(
      one.id,
      ids.filter((_, at) => places.includes(at)),
    );
    return or(...said, one.asked && asked(one.id).length > 0 ? (one.members.length > 1 ? and(here, askedIn(member)) : here) : NEVER);
  };
  const formula = (when: Condition | undefined, part: Part): Formula => {
    if (part.guide === own) return formulaOf(when, all);
    const answers = new Map(questionsOf(part.guide).map((question) => [question.id, idsOf(question.answers)]));
    return or(...formulaOf(when, answers).map((one) => and(...Array.from(one, ([question, ids]) => saidIn(part, question, ids)))));
  };
  /** None of the answers before this place in a guide has ended it. */
  const goesOn = (part: Part, before: number): Formula =>
    once(`on ${keyOf(part, String(before))}`, () =>
      and(
        ...questionsOf(part.guide)
          .slice(0, before)
          .flatMap(({ id, answers }) => answers.filter(({ stop }) => stop).map((answer) => saidIn(part, id, [answer.id])))
          .map((ended) => not(ended, all, asked)),
      ),
    );

  const numbered = shared.filter((one) => one.asked && asked(one.id).length > 0);
  return {
    all,
    formula,
    idOf: (question, part) => of.get(keyOf(part, question))?.id || undefined,
    isFor: (part) => and(ofPart(part), goesOn(part, Infinity)),
    questions: [
      ...mine.map((question) => ({ ...question, whose: [] })),
      ...numbered.flatMap((one, at) => {
        const [first] = one.members;
        if (!first) return [];
        const { anchor: _, when: __, ...rest } = first.question;
        const when = conditionOf(asked(one.id), all);
        return {
          ...rest,
          id: one.id,
          number: mine.length + at + 1,
          anchor: `ask-${one.id}`,
          answers: first.question.answers.flatMap(({ id }, place) => answerOf(one, id, place)),
          ...(when === undefined ? {} : { when }),
          whose: one.members.map(({ part }) => part),
        };
      }),
    ],
  };

  /** One that no reader can be offered is left out; it ends its guide, not the bundle. */
  function answerOf({ members }: Shared, id: string, place: number): Answer[] {
    const offered = members.flatMap(({ part, question }) => {
      const answer = question.answers[place];
      return answer ? [{ part, answer, when: formula(answer.when, part) }] : [];
    });
    const [first] = offered;
    const when = or(...offered.map((one) => one.when));
    if (!first || when.length === 0) return [];
    const { stop: _, when: __, said: ___, ...rest } = first.answer;
    const limits = conditionOf(when, all);
    const said = [...new Set(offered.flatMap((one) => one.answer.said ?? []))].join('');
    return [{ ...rest, id, ...(said === '' ? {} : { said }), ...(limits === undefined ? {} : { when: limits }) }];
  }
}

function keyOf({ guide }: Part, question: string): string {
  return `${guide.id}#${question}`;
}

/** “不清楚” comes last, and no condition names it. */
function idsOf(answers: readonly Answer[]): string[] {
  return answers.flatMap(({ id }) => (id === UNSURE ? [] : [id]));
}

/** The questions of the guides in their order; those of the same words and answers together. */
function sharedOf(parts: readonly Part[]): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const part of parts)
    for (const [at, question] of questionsOf(part.guide).entries()) {
      const { text, ask, answers } = question;
      const labels = [text, ask ?? '', ...answers.map(({ label }) => label)].join('\n');
      const before = groups.get(labels);
      // Twice in one guide they are two questions.
      const key = before?.some((one) => one.part === part) ? `${labels}\n${at}` : labels;
      groups.set(key, [...(groups.get(key) ?? []), { part, question, at }]);
    }
  return [...groups.values()];
}

/** Its own where nobody else has it and it is a word; else with the guide's name before it. */
function freeId(members: readonly Member[], taken: Set<string>): string {
  const [first] = members;
  if (!first) return '';
  const { id } = first.question;
  const name = first.part.guide.id.split('/').at(-1) ?? '';
  const wanted = /^\d/.test(id) || taken.has(id) ? `${name}-${id}` : id;
  let free = wanted;
  for (let nth = 2; taken.has(free); nth++) free = `${wanted}-${nth}`;
  taken.add(free);
  return free;
}
