/** The way through a bundle: what waits for what, what can run beside it, and which windows one goes to on which day. */

import type { Guide, Html, Line, Material, Step, StepsSection } from '../../src/guide/guide.ts';
import { escapeHtml, plainText } from '../../src/guide/html.ts';
import { windowNames } from '../../src/words/view-in-words.ts';
import type { bundleWords } from '../../src/words/bundle-words.ts';
import { type Said, fill } from '../../src/words/words.ts';
import { type Formula, and, or } from './formula.ts';
import type { Part } from './bundle-questions.ts';
import { type Telling, asLimits, ended, inOneSentence, isSame, limitedElement } from './bundle-texts.ts';

interface BundleWay extends Telling {
  readonly parts: readonly Part[];
  /** As the writer says it: ids of guides. */
  readonly order: readonly (readonly [before: string, after: string])[];
  readonly words: Said<typeof bundleWords.zh>;
  readonly link: (part: Part) => Html;
  /** Keys of the hall's windows. */
  readonly windows: ReadonlySet<string>;
  /** Returns the name of a department's key. */
  readonly department: (key: string) => string;
}

/** One guide waits for another: `what` it gets from it and needs, where that is known. */
interface Wait {
  readonly before: Part;
  readonly after: Part;
  readonly when: Formula;
  readonly what?: string;
}

/** Returns the guides that make a paper of another one: their results have the name of the paper. */
export function makersOf(paper: Material, part: Part, parts: readonly Part[]): { readonly maker: Part; readonly what: string }[] {
  return parts.slice(0, parts.indexOf(part)).flatMap((maker) => {
    const what = resultsOf(maker.guide).find((name) => paper.name.includes(name));
    return what === undefined ? [] : [{ maker, what }];
  });
}

/** `出生医学证明` of `出生医学证明（正页、副页、存根）`; a word of two characters may be part of any name. */
function resultsOf({ result = '' }: Guide): string[] {
  const names = result.replace(/[（(][^）)]*[）)]/g, '').split(/[、，,；;]|\s*和\s*/);
  return names.map((name) => name.trim()).filter((name) => name.length > 2);
}

function waitsOf({ parts, order, formula, isFor }: BundleWay): Wait[] {
  return parts.flatMap((after) => {
    const papers = after.guide.sections.flatMap((section) =>
      section.kind === 'materials'
        ? section.materials.flatMap((one) =>
            ('anyOf' in one ? one.anyOf : [one]).map((paper) => ({
              paper,
              when: and(formula(section.when, after), formula(one.when, after)),
            })),
          )
        : [],
    );
    return parts.flatMap((before): Wait[] => {
      const said = order.some(([first, then]) => first === before.guide.id && then === after.guide.id);
      const made = papers.flatMap(({ paper, when }) =>
        makersOf(paper, after, parts).flatMap(({ maker, what }) => (maker === before ? [{ when, what }] : [])),
      );
      const what = made[0]?.what;
      const needed = said ? isFor(before) : and(isFor(before), or(...made.map(({ when }) => when)));
      const when = and(needed, isFor(after));
      return (said || made.length > 0) && when.length > 0 ? [{ before, after, when, ...(what === undefined ? {} : { what }) }] : [];
    });
  });
}

/** Returns the sections of the way: guide by guide, and visit by visit. */
export function bundleWay(way: BundleWay): { readonly sections: readonly StepsSection[]; readonly visits?: string } {
  const { parts, words } = way;
  const waits = waitsOf(way);
  const open = parts.filter((part) => way.isFor(part).length > 0);
  const stages = stagesOf(open, waits, way);
  const visits = visitsOf(stages, waits, way);
  const trips = visits.filter(({ isTrip }) => isTrip).length;
  return {
    sections: [
      { kind: 'steps', heading: words.ways, anchor: 'ways', steps: open.map((part) => thingOf(part, waits, way)) },
      ...(open.length > 1 ? [{ kind: 'steps' as const, heading: words.plan, anchor: 'plan', steps: visits.map(({ step }) => step) }] : []),
    ],
    ...(trips > 0 ? { visits: fill(words.trips, trips) } : {}),
  };
}

/** A guide as a step: where, how long, by when, what it waits for. How it is done is a tap away. */
function thingOf(part: Part, waits: readonly Wait[], way: BundleWay): Step {
  const { words, speech, all, isFor, link } = way;
  const { guide } = part;
  const time = guide.time && shortOf(guide.time, speech.words.depends);
  const own = waits.filter(({ after }) => after === part);
  const online = guide.online?.some(({ href }) => href !== undefined) ? ` · ${escapeHtml(words.online)}` : '';
  const where = placeOf(guide, way);
  const lines = [
    `<p>${where === undefined ? '' : `${escapeHtml(fill(words.where, where))}${online} · `}${ended(fill(words.how, link(part)), words.end)}</p>`,
    time && `<p>${ended(escapeHtml(fill(words.time, time)), words.end)}</p>`,
    guide.latest && `<p>${ended(escapeHtml(plainText(guide.latest.split('</summary>')[0] ?? '')), words.end)}</p>`,
    ...own.map(({ before, what, when }) =>
      limitedElement(
        'p',
        withoutPart(when, part, way),
        what === undefined ? fill(words.waits, link(before)) : fill(words.waitsFor, link(before), escapeHtml(what)),
        speech,
      ),
    ),
    own.length === 0 && way.parts.length > 1 ? `<p>${escapeHtml(words.beside)}</p>` : undefined,
  ];
  return { title: guide.title, html: lines.filter(Boolean).join(''), ...asLimits(isFor(part), guide, all) };
}

/** What holds besides that the guide is for the reader: that is said of its whole step. */
function withoutPart(when: Formula, part: Part, { all, isFor }: BundleWay) {
  return isSame(when, isFor(part)) ? {} : asLimits(when, {}, all);
}

/** The line that holds for everyone, else that it depends. */
function shortOf(lines: readonly Line[], depends: string): string {
  const line = lines.find(({ when, from, until }) => !(when ?? from ?? until));
  return line ? plainText(line.html) : depends;
}

function placeOf({ windows = [], department, place }: Guide, { speech, windows: known, department: name }: BundleWay): string | undefined {
  const own = windows.filter((key) => known.has(key));
  if (own.length > 0) return windowNames(own, speech.words);
  return place ?? (department === undefined ? undefined : name(department));
}

function isInHall({ guide: { windows = [] } }: Part, { windows: known }: Pick<BundleWay, 'windows'>): boolean {
  return windows.some((key) => known.has(key));
}

/** Guides that wait for nothing, then those that wait for these. Who waits only for what is done on the spot, at a window too, goes on the same day. */
function stagesOf(parts: readonly Part[], waits: readonly Wait[], way: BundleWay): Part[][] {
  const stageOf = new Map<Part, number>();
  const stage = (part: Part): number => {
    const known = stageOf.get(part);
    if (known !== undefined) return known;
    stageOf.set(part, 0);
    const after = waits
      .filter((wait) => wait.after === part)
      .map(({ before }) => stage(before) + (isInHall(before, way) === isInHall(part, way) && isOnTheSpot(before.guide) ? 0 : 1));
    const own = Math.max(0, ...after);
    stageOf.set(part, own);
    return own;
  };
  const last = Math.max(0, ...parts.map(stage));
  const stages = Array.from({ length: last + 1 }, (_, at) => parts.filter((part) => stage(part) === at));
  return fewerTrips(stages, waits, way).filter((some) => some.length > 0);
}

/** A visit for which nothing waits is made with the next one. */
function fewerTrips(stages: readonly (readonly Part[])[], waits: readonly Wait[], way: BundleWay): Part[][] {
  const fewer = stages.map((some) => [...some]);
  for (const [at, some] of fewer.entries()) {
    const trip = some.filter((part) => isInHall(part, way));
    const next = fewer.find((later, nth) => nth > at && later.some((part) => isInHall(part, way)));
    if (!next || waits.some(({ before }) => trip.includes(before))) continue;
    fewer[at] = some.filter((part) => !trip.includes(part));
    next.push(...trip);
  }
  return fewer.map((some) => way.parts.filter((part) => some.includes(part)));
}

/** Whether its time says so and names no days. */
function isOnTheSpot({ time = [] }: Guide): boolean {
  const line = time.find(({ when, from, until }) => !(when ?? from ?? until));
  const text = line ? plainText(line.html) : '';
  return /当场|當場|马上|即时|on the spot|at once/i.test(text) && !/[日天月年]|\bdays?\b|month/i.test(text);
}

interface Visit {
  readonly isTrip: boolean;
  readonly step: Step;
}

function visitsOf(stages: readonly (readonly Part[])[], waits: readonly Wait[], way: BundleWay): Visit[] {
  return stages.flatMap((stage) =>
    [false, true].flatMap((isTrip) => {
      const some = stage.filter((part) => isInHall(part, way) === isTrip);
      return some.length > 0 ? [visitOf(some, waits, isTrip, way)] : [];
    }),
  );
}

function visitOf(parts: readonly Part[], waits: readonly Wait[], isTrip: boolean, way: BundleWay): Visit {
  const { words, speech, all, isFor, link } = way;
  const formulas = parts.map((part) => isFor(part));
  const whole = or(...formulas);
  const sentence = inOneSentence(
    parts.map((part) =>
      isTrip ? fill(words.at, escapeHtml(placeOf(part.guide, way) ?? ''), link(part)) : fill(words.seeWhere, link(part)),
    ),
    words,
  );
  const rows = formulas.map((formula, at) =>
    limitedElement('li', isSame(formula, whole) ? {} : asLimits(formula, {}, all), sentence[at] ?? '', speech),
  );
  const before = [...new Set(waits.filter(({ after }) => parts.includes(after)).map((wait) => wait.before))];
  const notes = before.map((part) => {
    const when = or(...waits.filter((wait) => wait.before === part && parts.includes(wait.after)).map((wait) => wait.when));
    const text = fill(parts.includes(part) ? words.sameDay : isTrip ? words.after : words.waits, link(part));
    return limitedElement('p', asLimits(when, {}, all), text, speech);
  });
  return {
    isTrip,
    step: { title: isTrip ? words.trip : words.elsewhere, html: `<ul>${rows.join('')}</ul>${notes.join('')}`, ...asLimits(whole, {}, all) },
  };
}
