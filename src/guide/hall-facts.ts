/** The hall's facts on its pages. */

import { pageName } from './address.ts';
import type { Timetable } from './guide.ts';
import type { Channel, Hall, HallTexts, OwnWords, Place } from './hall.ts';

/** The hall's facts on every page. */
export interface HallFacts {
  readonly name: string;
  readonly address: string;
  readonly language: string;
  readonly timezone: string;
  readonly hours?: readonly string[];
  readonly timetable?: Timetable;
  readonly phone?: string;
  readonly place?: Place;
  readonly channels: readonly Channel[];
  readonly words?: OwnWords;
}

/** Returns the hall's texts in a language: a translation where there is one, else the hall's own. */
export function hallTexts(hall: Hall, language: string): HallTexts {
  return hall.translations[language] ?? hall;
}

/** Returns the hall's facts on every page in this language. */
export function hallFacts(hall: Hall, language: string): HallFacts {
  const { name, hours, timetable, place, channels } = hallTexts(hall, language);
  const { address, timezone, phone } = hall;
  return { name, address, language: hall.language, timezone, hours, timetable, phone, place, channels, words: hall.words?.[language] };
}

/** Returns the fields shared by all pages that exist in every language of the hall. */
export function inEachLanguage(hall: Hall, name: string, language: string) {
  const page = pageName(name, language, hall.language);
  return { page, language, hall: hallFacts(hall, language), languages: [hall.language, ...hall.languages] };
}
