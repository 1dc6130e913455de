/** A bundle (一件事) as one guide: its own text, and what its guides say, each thing once. */

import type { Guide, Html, Question, Related, Section } from '../../src/guide/guide.ts';
import { escapeHtml } from '../../src/guide/html.ts';
import { pagePath } from '../../src/guide/page-address.ts';
import { pageName } from '../../src/guide/address.ts';
import { speechOf } from '../../src/view/parts/limits.tsx';
import { bundleWords } from '../../src/words/bundle-words.ts';
import { type Tongue, wordsIn } from '../../src/words/words.ts';
import type { ResolvedBundle } from '../resolve/bundle.ts';
import { feeInShort, longestTime } from './bundle-glance.ts';
import { bundlePapers } from './bundle-papers.ts';
import { type BundleQuestions, type Part, bundleQuestions } from './bundle-questions.ts';
import { bundleTables } from './bundle-tables.ts';
import { type Telling, translatedText } from './bundle-texts.ts';
import { bundleWay, makersOf } from './bundle-way.ts';

/** As much of the hall as a bundle speaks of. */
interface BundleHall {
  readonly address: string;
  readonly language: string;
  readonly windows: ReadonlySet<string>;
  readonly department: (key: string) => string;
}

/** Returns a bundle as one guide. `own`: its file finished alone; `guides`: those that it lists, in its language where they have it, by id. */
export function bundleOf(own: Guide, bundle: ResolvedBundle, guides: ReadonlyMap<string, Guide>, hall: BundleHall, tongue: Tongue): Guide {
  const parts = bundle.entries.flatMap(({ guide: id, when }): Part[] => {
    const guide = guides.get(id);
    return guide ? [{ guide, ...(when === undefined ? {} : { when }) }] : [];
  });
  const asked = bundleQuestions(own, parts, bundle);
  const words = wordsIn(bundleWords, tongue);
  const speech = speechOf(tongue, asked.questions);
  const telling: Telling = { ...asked, speech };
  const link = ({ guide: { code, language, title } }: Part): Html =>
    `<a href="${escapeHtml(pagePath(hall.address, pageName(code, language, hall.language)))}">${escapeHtml(`${code} ${title}`)}</a>`;
  const papers = bundlePapers({
    ...telling,
    own,
    parts,
    same: bundle.same,
    words,
    link,
    makers: (paper, part) => makersOf(paper, part, parts).map(({ maker }) => maker),
  });
  const way = bundleWay({ ...telling, parts, order: bundle.order, words, link, windows: hall.windows, department: hall.department });
  const questions = asked.questions.map((question) => questionIn(question, telling));
  const { sections, languages, reviewBy, held, visits, windows, time, fee, ...head } = own;
  const rest = sections.filter(({ kind }) => kind !== 'questions' && kind !== 'materials');
  const heading = sections.find(({ kind }) => kind === 'questions');
  const first = rest.filter((section) => section.heading === '');
  const earliest = (days: readonly (string | undefined)[]) => days.filter((day) => day !== undefined).sort()[0];
  const [review, heldOn] = [
    earliest([reviewBy, ...parts.map(({ guide }) => guide.reviewBy)]),
    earliest([held, ...parts.map(({ guide }) => guide.held)]),
  ];
  const counters = windows ?? [...new Set(parts.flatMap(({ guide }) => guide.windows ?? []))].filter((key) => hall.windows.has(key));
  const glance = { ...telling, parts, words };
  const times = time ?? longestTime(glance);
  const fees = fee ?? feeInShort(glance);
  const tables = bundleTables(parts, asked);
  const trips = visits ?? way.visits;
  return {
    ...head,
    ...(languages ? { languages } : {}),
    ...(counters.length > 0 ? { windows: counters } : {}),
    ...(times ? { time: times } : {}),
    ...(fees ? { fee: fees } : {}),
    ...(trips === undefined ? {} : { visits: trips }),
    ...(review === undefined ? {} : { reviewBy: review }),
    ...(heldOn === undefined ? {} : { held: heldOn }),
    ...(tables.length > 0 ? { tables } : {}),
    bundle: parts.map(({ guide }) => relatedTo(guide, hall)),
    sections: [
      ...first,
      ...(questions.length > 0
        ? [
            {
              kind: 'questions' as const,
              heading: heading?.heading || words.questions,
              ...(heading?.anchor === undefined ? {} : { anchor: heading.anchor }),
              questions,
            },
          ]
        : []),
      ...papers,
      ...way.sections,
      ...rest.filter((section): section is Section => section.heading !== ''),
    ],
  };
}

/** Returns a guide as another one links to it. */
function relatedTo({ code, language, title, event }: Guide, hall: Pick<BundleHall, 'language'>): Related {
  return { code, ...(language === hall.language ? {} : { language }), title, event };
}

/** Of which guide a question is stands above it, unless it is the bundle's own. */
function questionIn({ whose, ...question }: BundleQuestions['questions'][number], telling: Telling): Question {
  const [part] = whose;
  if (!part) return question;
  const { note, answers } = question;
  return {
    ...question,
    note: `<p>${escapeHtml(whose.map(({ guide: { code, title } }) => `${code} ${title}`).join(' · '))}</p>${note === undefined ? '' : translatedText(note, part, telling)}`,
    answers: answers.map((answer) =>
      answer.said === undefined ? answer : { ...answer, said: translatedText(answer.said, part, telling) },
    ),
  };
}
