/** The facts on the page of a code that leads to no guide: to a machine, or to a way to be heard. */

import { type Entry, byPage, entriesIn, entryOf } from './entry.ts';
import type { Guide, Question, StepsSection } from './guide.ts';
import type { Channel, Device, Hall } from './hall.ts';
import { type HallFacts, hallTexts, inEachLanguage } from './hall-facts.ts';
import { devicesFor, guidesOf, leadOf } from './leads.ts';

/** Where a code leads that is no guide's: a machine, or a way to be heard. */
export interface LeadFacts {
  readonly kind: 'lead';
  readonly page: string;
  readonly language: string;
  readonly hall: HallFacts;
  readonly code: string;
  readonly lead: Device | Channel;
  /** The guides that the machine can handle; none for a channel. */
  readonly entries: readonly AbleEntry[];
  readonly manual?: Manual;
  readonly languages: readonly string[];
}

/** What a machine can do, and where else it is done. */
interface AbleEntry extends Entry {
  /** Keys of windows, or names of their own. */
  readonly windows: readonly string[];
  /** Names of the other machines. */
  readonly devices: readonly string[];
}

/** How a machine is used: what its page shows of the guide that says so. */
interface Manual extends Pick<Guide, 'code' | 'language' | 'title' | 'event'> {
  readonly steps: readonly StepsSection[];
  /** Which the conditions of its steps name. */
  readonly questions: readonly Question[];
}

/** Returns the facts of the page of a device's or a channel's code, undefined where the hall has none such. `guides` may be of all languages, in any order. */
export function leadFacts(hall: Hall, code: string, language: string, guides: readonly Guide[]): LeadFacts | undefined {
  const texts = hallTexts(hall, language);
  const lead = leadOf(texts, hall.leads?.[code]);
  if (!lead) return undefined;
  const shown = new Set(guidesOf(hall, code));
  const known = guides.filter(({ id }) => shown.has(id)).sort(byPage);
  const entries = entriesIn(known.map(entryOf), language, hall.language);
  const guideOf = (id: string) =>
    known.find((one) => one.id === id && entries.some((entry) => entry.id === id && entry.language === one.language));
  const { guides: able = [], guide: manual } = 'guides' in lead ? lead : {};
  return {
    kind: 'lead',
    ...inEachLanguage(hall, code, language),
    code,
    lead,
    entries: entries
      .filter(({ id }) => able.includes(id))
      .map((entry) => ({
        ...entry,
        windows: guideOf(entry.id)?.windows ?? [],
        devices: devicesFor(hall, texts, entry.id).flatMap((device) => (device.code === code || device.stopped ? [] : [device.name])),
      })),
    manual: manualOf(manual === undefined ? undefined : guideOf(manual)),
  };
}

function manualOf(guide: Guide | undefined): Manual | undefined {
  if (!guide) return undefined;
  const { code, language, title, event, sections } = guide;
  const steps = sections.flatMap((section) => (section.kind === 'steps' ? [section] : []));
  const questions = sections.flatMap((section) => (section.kind === 'questions' ? section.questions : []));
  return { code, language, title, event, steps, questions };
}
