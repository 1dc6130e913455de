/** Sections: the content of a draft under each heading, ready to be shown. */

import type { Attachment, Choice, Limits, Line, Material, Question, Section } from '../../src/guide/guide.ts';
import type { DraftChoice, DraftMaterial, DraftSection } from '../parse/guide/draft.ts';
import { both } from '../resolve/resolve-draft.ts';
import { type Finishing, destinationOf, given, finishedHtml, finishedLimits } from './finishing.ts';
import { countsOf, mergeMaterials } from './finish-materials.ts';
import { finishQuestion } from './finish-questions.ts';

/** Returns all sections but those of time and fee, which are lines of the guide itself; `shown`: those of the questions that stand on the page. */
export function finishSections(finishing: Finishing, questions: readonly Question[], shown: readonly Question[]): Section[] {
  let asked = 0;
  const sections = finishing.draft.sections.flatMap((section): Section[] => {
    if ('lines' in section) return [];
    const head = {
      heading: section.heading,
      ...given('anchor', section.anchor),
      ...given('intro', section.intro === undefined ? undefined : finishedHtml(section.intro, finishing)),
    };
    const limits = finishedLimits(section, finishing);
    if (!('questions' in section)) return [{ ...head, ...limits, ...bodyOf(section, finishing) }];
    const own = questions.slice(asked, (asked += section.questions.length)).filter((question) => shown.includes(question));
    if (own.length > 0)
      return [{ ...head, ...limits, kind: 'questions', questions: own.map((question) => finishQuestion(question, finishing.marks)) }];
    const { intro, ...titled } = head;
    return intro === undefined ? [] : [{ ...titled, ...limits, kind: 'text', html: intro }];
  });
  return mergeMaterials(sections);
}

type Body = Exclude<DraftSection, { questions: unknown } | { lines: unknown }>;
type WithoutTitle<T> = T extends unknown ? Omit<T, 'heading' | 'anchor' | 'intro' | keyof Limits> : never;

function bodyOf(section: Body, finishing: Finishing): WithoutTitle<Exclude<Section, { kind: 'questions' }>> {
  switch (section.kind) {
    case 'materials':
      return {
        kind: section.kind,
        materials: section.materials.map((one) => ('anyOf' in one ? choiceOf(one, finishing) : materialOf(one, finishing))),
      };
    case 'steps':
      return {
        kind: section.kind,
        steps: section.steps.map((step) => ({
          ...given('title', step.title),
          html: finishedHtml(step.html, finishing),
          ...finishedLimits(step, finishing),
        })),
      };
    case 'faq':
      return {
        kind: section.kind,
        entries: section.entries.map((entry) => ({
          question: entry.question,
          ...given('anchor', entry.anchor),
          answer: finishedHtml(entry.answer, finishing),
          ...finishedLimits(entry, finishing),
        })),
      };
    default:
      return { kind: section.kind, html: finishedHtml(section.html, finishing) };
  }
}

function choiceOf(choice: DraftChoice, finishing: Finishing): Choice {
  return { label: choice.label, anyOf: choice.anyOf.map((one) => materialOf(one, finishing)), ...finishedLimits(choice, finishing) };
}

function materialOf(material: DraftMaterial, finishing: Finishing): Material {
  return {
    name: material.name,
    ...given('form', material.form),
    ...countsOf(material.form),
    ...given('note', material.note === undefined ? undefined : finishedHtml(material.note, finishing)),
    ...given('blank', attachmentOf(material.blank, finishing)),
    ...given('sample', attachmentOf(material.sample, finishing)),
    ...finishedLimits(material, finishing),
  };
}

function attachmentOf(index: number | undefined, finishing: Finishing): Attachment | undefined {
  const destination = destinationOf(index, finishing);
  const link = index === undefined ? undefined : finishing.draft.links[index];
  return destination && link && { href: destination.href, label: link.label };
}

/** Returns the lines of the sections of one kind, each with the limits of its heading; undefined where there is no such section. */
export function linesOfSection(kind: 'time' | 'fee', finishing: Finishing): Line[] | undefined {
  const sections = finishing.draft.sections.filter((section) => section.kind === kind);
  const lines = sections.flatMap((section) => {
    if (!('lines' in section)) return [];
    const intro = section.intro === undefined ? [] : [{ html: finishedHtml(section.intro, finishing) }];
    const own = section.lines.map((line) => ({ html: finishedHtml(line.html, finishing), ...finishedLimits(line, finishing) }));
    return [...intro, ...own].map((line) => within(line, finishedLimits(section, finishing)));
  });
  return lines.length ? lines : undefined;
}

function within(line: Line, outer: Limits): Line {
  const { html, when, from, until } = line;
  const later = [from, outer.from].filter((day) => day !== undefined).sort();
  const sooner = [until, outer.until].filter((day) => day !== undefined).sort();
  return { html, ...given('when', both(outer.when, when)), ...given('from', later.at(-1)), ...given('until', sooner[0]) };
}
