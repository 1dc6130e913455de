/** A guide's essentials for paper: materials, time, fee, window, hours, telephone. */

import { type Answers, holds, readAnswers } from '../../../guide/condition.ts';
import type { GuideFacts } from '../../../guide/facts.ts';
import type { Answer, Choice, Limits, Line, Material, MaterialsSection } from '../../../guide/guide.ts';
import { isChinese } from '../../../guide/language.ts';
import { windowNames } from '../../../words/view-in-words.ts';
import { type Tongue, tongueOf } from '../../../words/words.ts';
import { plainText } from '../../../guide/html.ts';
import { type Speech, limitsInWords, speechOf } from '../../parts/limits.tsx';
import { questionsOf } from '../../../guide/questions.ts';

/** All texts plain. */
export interface Essentials {
  readonly title: string;
  readonly summary?: string;
  readonly materials: readonly Brought[];
  readonly time?: string;
  readonly fee?: string;
  /** `12、13 号窗口` */
  readonly windows?: string;
  /** `一楼东侧` */
  readonly where?: string;
  readonly hours?: string;
  readonly phone?: string;
}

/** A material on paper. */
interface Brought {
  /** Name and condition: `结婚证（父母已登记结婚的）`. */
  readonly name: string;
  /** With its form: `结婚证：原件 1 份（父母已登记结婚的）`. */
  readonly whole: string;
  /** Everybody needs it. */
  readonly forAll: boolean;
}

/** The readers of a sheet: the questions of a guide, and the answers that they have. */
export interface Case extends Speech {
  readonly answers: Answers;
  readonly language: string;
}

/** Returns the essentials of a guide; with the answers of a situation, only what holds for it. */
export function essentialsOf(facts: GuideFacts): Essentials {
  const { guide, hall } = facts;
  const one = caseOf(facts, tongueOf(hall, facts.language));
  const { words } = one;
  const numbers = hall.windows.map(({ key }) => key);
  const wheres = [...new Set(hall.windows.flatMap(({ where }) => where ?? []))];
  const hours = guide.hours ?? hall.department?.hours ?? hall.hours;
  return {
    title: guide.title,
    summary: guide.summary && plainText(guide.summary),
    materials: endOf(one) ? [] : guide.sections.flatMap((section) => (section.kind === 'materials' ? broughtOf(section, one) : [])),
    // What takes longest of a bundle hangs on too many answers for paper.
    time: guide.bundle && guide.time && guide.time.length > 1 ? undefined : linesInWords(guide.time, one),
    fee: linesInWords(guide.fee, one),
    windows: numbers.length === 0 ? undefined : windowNames(numbers, words),
    where: guide.place ?? hall.department?.place ?? (wheres.length > 0 ? wheres.join(words.and) : hall.place?.street),
    hours: hours?.join(words.and),
    phone: guide.phone ?? hall.department?.phone ?? hall.phone,
  };
}

/** Returns the case that a guide's facts are about. */
export function caseOf({ guide, answers = '', language }: Pick<GuideFacts, 'guide' | 'answers' | 'language'>, tongue: Tongue): Case {
  const questions = questionsOf(guide);
  return { ...speechOf(tongue, questions), answers: readAnswers(answers, questions), language };
}

/** Returns the text with its limits in words, or nothing where it does not hold. */
export function said(limits: Limits, text: string, one: Case): string[] {
  const truth = holds(limits.when, one.answers, one.questions);
  if (truth === false) return [];
  const words = limitsInWords({ ...limits, when: truth === true ? undefined : limits.when }, one);
  if (words === '') return [text];
  return [isChinese(one.language) ? `${text}（${words}）` : `${text} (${words})`];
}

/** Returns the answer given at which the guide ends: there is nothing to bring and to do, but what the answer says. */
export function endOf(one: Case): Answer | undefined {
  const given = one.questions.flatMap(({ id, answers }) => answers.filter((answer) => answer.stop && one.answers[id] === answer.id));
  return given[0];
}

function broughtOf(section: MaterialsSection, one: Case): Brought[] {
  return section.materials
    .flatMap((material) => brought(material, one))
    .flatMap(({ name, whole, forAll }) => {
      const [limited] = said(section, name, one);
      if (limited === undefined) return [];
      return [{ name: limited, whole: said(section, whole, one)[0] ?? limited, forAll: forAll && limited === name }];
    });
}

function brought(material: Material | Choice, one: Case): Brought[] {
  const bare = bareMaterial(material, one);
  const [name] = said(material, bare.name, one);
  return name === undefined ? [] : [{ name, whole: said(material, bare.whole, one)[0] ?? name, forAll: name === bare.name }];
}

/** Returns a material without its own condition; of a choice, its materials. */
export function bareMaterial(material: Material | Choice, one: Case): Pick<Brought, 'name' | 'whole'> {
  const chinese = isChinese(one.language);
  const colon = chinese ? '：' : ': ';
  if (!('anyOf' in material)) {
    const { name, form } = material;
    return { name, whole: form === undefined ? name : `${name}${colon}${form}` };
  }
  const names = material.anyOf.flatMap((each) => said(each, each.name, one)).join(chinese ? '、' : ', ');
  const text = `${material.label.replace(/[：:]\s*$/, '')}${colon}${names}`;
  return { name: text, whole: text };
}

function linesInWords(lines: readonly Line[] | undefined, one: Case): string | undefined {
  const texts = (lines ?? []).flatMap((line) => said(line, plainText(line.html), one));
  return texts.length === 0 ? undefined : texts.join(isChinese(one.language) ? '；' : '; ');
}
