/** Drafts that stand for guides which stay as they were last published: others see of them what was published. */

import type { Guide, Question } from '../../src/guide/guide.ts';
import type { HeldGuide } from '../finish/held.ts';
import { START } from '../ground/problem.ts';
import type { Draft, DraftAnchor, DraftQuestion } from '../parse/guide/draft.ts';
import { type ParsedGuides, type WrittenGuide, nameOfGuide } from './parse-guides.ts';
import { questionsOf } from '../../src/guide/questions.ts';

/** Every guide is published as it is written. */
export const NOTHING_HELD: ReadonlyMap<string, HeldGuide> = new Map();

interface Standing {
  readonly guides: ParsedGuides;
  /** By the draft that stands for it. */
  readonly standing: ReadonlyMap<Draft, HeldGuide>;
}

/**
 * Returns a hall's guides with held ones (`held`, by name) in the place of what is written. Where the original of a guide
 * is held, all of the guide is: its translations are those that were published.
 */
export function withHeld(parsed: ParsedGuides, held: ReadonlyMap<string, HeldGuide>, hallLanguage: string): Standing {
  if (held.size === 0) return { guides: parsed, standing: new Map() };
  const written = new Map([...parsed.unread, ...parsed.drafts].map((one) => [nameOfGuide(one), one]));
  const standing = new Map<Draft, HeldGuide>();
  const standIns = new Map<string, Draft>();
  for (const [name, one] of held) {
    const draft = standIn(one.guide, written.get(name) ?? written.get(one.guide.id), hallLanguage);
    standing.set(draft, one);
    standIns.set(name, draft);
  }
  // Each at the place of what it stands for; what could not be read, and translations that are gone, come last.
  const drafts = parsed.drafts.flatMap((draft) => standIns.get(nameOfGuide(draft)) ?? (held.has(draft.id) ? [] : [draft]));
  const placed = new Set(drafts);
  return { guides: { ...parsed, drafts: [...drafts, ...[...standing.keys()].filter((draft) => !placed.has(draft))] }, standing };
}

function standIn(guide: Guide, written: WrittenGuide | Draft | undefined, hallLanguage: string): Draft {
  const { id, event, language, title, sections } = guide;
  return {
    file: written?.file ?? `${id}.md`,
    event,
    id,
    ...(language === hallLanguage ? {} : { language }),
    fields: {},
    title: { text: title, at: START },
    sections: [
      ...sections.map(({ heading }) => ({ at: START, heading, kind: 'text' as const, html: '' })),
      { at: START, heading: '', kind: 'questions', questions: askedIn(guide) },
    ],
    kinds: [],
    anchors: anchorsOfGuide(guide),
    limits: [],
    // A form that only this guide links to is not forgotten.
    links: written && 'links' in written ? written.links.filter(({ target }) => !/^\s*[#＃]/.test(target)) : [],
  };
}

/** The headings of the page as it was published. */
function anchorsOfGuide({ sections, anchors = {} }: Guide): DraftAnchor[] {
  const facts = (['time', 'fee', 'who', 'result', 'where'] as const).map((kind) => ({ anchor: anchors[kind], text: anchors[kind], kind }));
  const headings = sections.flatMap((section) => [
    { anchor: section.anchor, text: section.heading, kind: section.kind },
    ...(section.kind === 'questions' ? section.questions.map(({ anchor, text, id }) => ({ anchor, text, kind: 'text' as const, id })) : []),
    ...(section.kind === 'faq' ? section.entries.map(({ anchor, question }) => ({ anchor, text: question, kind: 'text' as const })) : []),
    ...Array.from(JSON.stringify(section).matchAll(/<h\d id=\\"([^"\\]+)\\"/g), ([, anchor = '']) => ({
      anchor,
      text: anchor,
      kind: 'text' as const,
    })),
  ]);
  return [...facts, ...headings].flatMap(({ anchor, text, ...rest }) =>
    anchor === undefined ? [] : [{ anchor, text: text ?? anchor, ...rest }],
  );
}

/** Each at the place of its number: some that are not shown lie between. */
function askedIn(guide: Guide): DraftQuestion[] {
  const byNumber = new Map(questionsOf(guide).map((question) => [question.number, question]));
  return Array.from({ length: Math.max(0, ...byNumber.keys()) }, (_, before) => questionOf(byNumber.get(before + 1)));
}

function questionOf(question: Question | undefined): DraftQuestion {
  const { id, text = '', answers = [] } = question ?? {};
  return { at: START, ...(id === undefined ? {} : { id }), text, answers: answers.map(({ id, label }) => ({ at: START, id, label })) };
}
