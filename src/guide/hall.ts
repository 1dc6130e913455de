/** A finished hall: the hall line, one file under `lines/`, named by `root.json`. */

import type { Day, Timetable } from './guide.ts';
import type { Position } from './position.ts';

/** Whose life a life event is of. */
export type Audience = 'person' | 'company';

/** A life event: 出生 … 就医; a letter and a colour. */
export interface LifeEvent {
  /** The folder's name, and the class that carries its colour: `birth`. */
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  /** `#b3261e` */
  readonly colour: string;
  /** Absent: a person's. */
  readonly for?: 'company';
}

/** Returns whose life events these are, in their order. */
export function audiencesOf(events: readonly LifeEvent[]): Audience[] {
  return [...new Set(events.map(audienceOf))];
}

/** Returns whose life an event is of. */
export function audienceOf(event: LifeEvent): Audience {
  return event.for ?? 'person';
}

export interface Department {
  readonly name: string;
  readonly phone?: string;
  readonly complaint?: string;
  readonly hours?: readonly string[];
  /** The hours as rules, where they are understood. */
  readonly timetable?: Timetable;
  readonly place?: string;
}

/** A window (a counter) of the hall. Its key is its number; `window-<key>` is its id in the floor plan. */
export interface Window {
  readonly name?: string;
  readonly where?: string;
}

/** A way to be heard: 12345, 办不成事 window, online mailbox. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  /** `tel:12345`, `https://…`; absent: a place only. */
  readonly url?: string;
  readonly where?: string;
  /** Its own, where they are not the hall's. */
  readonly hours?: readonly string[];
  readonly timetable?: Timetable;
}

export interface Place {
  readonly street: string;
  readonly bus?: string;
}

/** A code that no longer means a guide. It goes on answering. */
export interface Retired {
  readonly retired?: Day;
  /** The successor's code … */
  readonly now?: string;
  /** … or a farewell. */
  readonly say?: string;
}

/** A code that leads straight to a situation: a guide with answers given. */
export interface Situation {
  readonly code: string;
  /** `married=no&follow=father` */
  readonly answers: string;
}

/** A machine that visitors use themselves. */
export interface Device {
  readonly name: string;
  readonly where?: string;
  readonly hours?: readonly string[];
  readonly timetable?: Timetable;
  /** Ids of the guides that it can do: `insure/card`. */
  readonly guides: readonly string[];
  /** Id of the guide that says how it is used, whose steps its page shows. */
  readonly guide?: string;
  /** What it cannot do, as written. */
  readonly cannot?: readonly string[];
  readonly stopped?: Stopped;
}

/** A machine that is out of order: why, as written, and since when. */
export interface Stopped {
  readonly why?: string;
  readonly since?: Day;
}

/**
 * Where a code leads that is no guide's: a device, a channel or a class of guides, by its key, id or name. `outside`: a channel's address on
 * another host, which its code says itself.
 */
export type Lead =
  | { readonly device: string }
  | { readonly class: string }
  | { readonly channel: string }
  | { readonly channel: string; readonly outside: string };

/** Inline SVG, or the address of a file. */
type DrawnPlan = { readonly svg: string } | { readonly href: string };

/** The hall's texts in another language, by the same keys. */
export interface HallTexts {
  readonly name: string;
  readonly place?: Place;
  readonly hours?: readonly string[];
  readonly timetable?: Timetable;
  readonly events: readonly LifeEvent[];
  readonly departments: Readonly<Record<string, Department>>;
  readonly windows: Readonly<Record<string, Window>>;
  readonly channels: readonly Channel[];
  /** By key. Absent in lines of an older build. */
  readonly devices?: Readonly<Record<string, Device>>;
}

/** Interface words in place of the program's, on pages of one language. */
export interface OwnWords {
  /** The language of all words that are not among them; the pages' own where they are whole. */
  readonly speaks: string;
  /** Characters in which its Chinese words are written otherwise, and what stands in their place, one for one: `这样`, `這樣`. */
  readonly characters?: readonly [program: string, own: string];
  /** By table (`view`) and name (`time`), as `src/words` has them. */
  readonly said: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Hall extends HallTexts {
  /** Where the pages live: scheme, host, path; lower case, no trailing slash: `https://qinghe.example`. */
  readonly address: string;
  /** BCP 47 language of the hall: `zh-CN`. */
  readonly language: string;
  /** The languages `index-<language>.html` exists in, without the hall's own. */
  readonly languages: readonly string[];
  /** IANA: `Asia/Shanghai`. */
  readonly timezone: string;
  readonly phone?: string;
  /** Where it is, as Chinese maps have it (GCJ-02). */
  readonly at?: Position;
  /** Address of the words of its search: `/assets/words-<hash>.json`, with the hall's path. Absent in lines of an older build. */
  readonly search?: string;
  /** Address of the file with its points and agents: `/files/<hash>.json`, with the hall's path. Absent where it lists none. */
  readonly points?: string;
  /** The classes of its guides, the largest first: by name, what it is called in other languages. Absent in lines of an older build. */
  readonly classes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Address of the file with its policies: `/files/<hash>.json`, with the hall's path. Absent where it has none. */
  readonly policies?: string;
  /** The floor plan: inline SVG at most 3 kB gzipped, else the address of a file. */
  readonly plan?: DrawnPlan;
  /** Plans of further floors, with the keys of their windows: by floor, `2` of `plan-2.svg`. Absent in lines of an older build. */
  readonly floors?: Readonly<Record<string, { readonly plan: DrawnPlan; readonly windows: readonly string[] }>>;
  /** By life event: its colour made dark enough for white on it, and light enough for dark paper. Absent in lines of an older build. */
  readonly colours?: Readonly<Record<string, readonly [shade: string, tint: string]>>;
  readonly retired: Readonly<Record<string, Retired>>;
  readonly situations: Readonly<Record<string, Situation>>;
  /** By code. Absent in lines of an older build. */
  readonly leads?: Readonly<Record<string, Lead>>;
  /** By language: the same hall's texts in it, whole (what the overlay leaves out is taken from the hall). */
  readonly translations: Readonly<Record<string, HallTexts>>;
  /** By language of a page. Absent in lines of an older build, and where the program's own are said. */
  readonly words?: Readonly<Record<string, OwnWords>>;
}

/** Returns the hall of a hall line, unchecked: the line's hash proved it. */
export function readHallLine(line: string): Hall {
  const hall: Hall = JSON.parse(line);
  return hall;
}
