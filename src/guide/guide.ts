/**
 * A finished guide: one line of JSON in a pack, and all that a page of it shows
 * besides the hall's own data (`hall.ts`). Fields that a guide does not have are absent, never empty,
 * so that a line stays short.
 */

import type { LookupTable } from './lookup-table.ts';
import type { SomePlaces } from './some-places.ts';
import type { AskedFor } from './typed.ts';
import type { GuideWay } from './way.ts';

/** HTML made from markdown at build time: CommonMark's elements only, safe links, no style, no script. */
export type Html = string;

/** A calendar day in the hall's time zone, `2026-10-01`. */
export type Day = string;

/** On these weekdays, or on these dates, it is open in these spans; in none: it is closed. */
export interface OpenRule {
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** From and to, as `2026-10-01`, or `10-01` for every year. */
  readonly dates: readonly (readonly [string, string])[];
  /** Minutes since midnight, from and to. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Hours that were understood to the last character. */
export type Timetable = readonly OpenRule[];

/**
 * When a line holds, in its one written form: groups joined by `;` of which any may hold, each of terms
 * joined by a space which must all hold, each term `question=answer|answer` or `question!=answer|answer`.
 * Questions and answers are named by id. `condition.ts` reads, evaluates and says it.
 */
export type Condition = string;

/** The limits of any line of a guide. All absent: it holds always, for everyone. */
export interface Limits {
  readonly when?: Condition;
  /** In force from the start of this day, on a phone that is offline too. */
  readonly from?: Day;
  /** In force to the end of this day. */
  readonly until?: Day;
}

/** A line of text with its limits: of a time, a fee, a place. */
export interface Line extends Limits {
  readonly html: Html;
}

/** A file that a guide carries along, by its published address (`/files/<hash>.pdf`, with the hall's path). */
export interface Attachment {
  readonly href: string;
  readonly label: string;
}

/** A material: something to bring. Ticks are kept by its name. */
export interface Material extends Limits {
  /** Plain text. */
  readonly name: string;
  /** As written after the colon: `原件 1 份`. */
  readonly form?: string;
  /** Understood from `form`: how many originals and copies. */
  readonly originals?: number;
  readonly copies?: number;
  readonly note?: Html;
  readonly blank?: Attachment;
  readonly sample?: Attachment;
}

/** “任选一样”: any one of these materials will do; one tick for all. */
export interface Choice extends Limits {
  readonly label: string;
  readonly anyOf: readonly Material[];
}

export interface Answer extends Limits {
  /** As written `{#id}`, else its number within the question, from `1`. */
  readonly id: string;
  readonly label: string;
  /** The text for a reader who chose this answer. */
  readonly said?: Html;
  /** It ends here: `said` is the outcome, there are no materials and no steps. */
  readonly stop?: true;
}

/** A question whose answer tailors the guide. The view adds “不清楚” to its answers where it is not among them, since it has no text. */
export interface Question extends Limits {
  /** As written `{#id}`, else its number within the guide, from `1`. */
  readonly id: string;
  /** Its number within the guide, from 1, as in `#2=1` of an address. */
  readonly number: number;
  readonly text: string;
  /** As in `Titled`. */
  readonly anchor?: string;
  readonly note?: Html;
  /** It is answered by a month, a day or a number, by which a table is looked up: then it has no answers to choose from. */
  readonly ask?: AskedFor;
  readonly answers: readonly Answer[];
}

export interface Step extends Limits {
  /** The step in two or three words, where the writer set them in bold: `取号`. */
  readonly title?: string;
  readonly html: Html;
}

/** A question that people ask often, and its answer. */
interface FaqEntry extends Limits {
  readonly question: string;
  /** As in `Titled`. */
  readonly anchor?: string;
  readonly answer: Html;
}

interface Titled extends Limits {
  /** As the writer wrote it. */
  readonly heading: string;
  /** The heading's id on the page, by which links lead there: letters, digits, `-` and `_`. Absent without a heading, and in lines of an older build. */
  readonly anchor?: string;
  /** The text between the heading and the list. */
  readonly intro?: Html;
}

export interface MaterialsSection extends Titled {
  readonly kind: 'materials';
  readonly materials: readonly (Material | Choice)[];
}
export interface StepsSection extends Titled {
  readonly kind: 'steps';
  readonly steps: readonly Step[];
}
export interface QuestionsSection extends Titled {
  readonly kind: 'questions';
  readonly questions: readonly Question[];
}
export interface FaqSection extends Titled {
  readonly kind: 'faq';
  readonly entries: readonly FaqEntry[];
}
/**
 * A section of text. `text` is any heading we do not know; the others are known and stand at their own place
 * in the look. In its HTML a limited element carries `data-when`, `data-from`, `data-until`,
 * and the condition in words as its first child `<small class="when">`; a row of a table in its last cell.
 */
export interface TextSection extends Titled {
  readonly kind: 'who' | 'result' | 'mistakes' | 'basis' | 'where' | 'text';
  readonly html: Html;
}

/** A part of a guide under one heading, in the order the writer gave. */
export type Section = MaterialsSection | StepsSection | QuestionsSection | FaqSection | TextSection;

/** Where it is done online: a link, or a name only (a mini-program has no address). */
export type Online = Readonly<{ name?: string; href?: string }>;

/** Another guide, as this guide's page links to it. */
export interface Related {
  readonly code: string;
  /** Absent: the hall's own. */
  readonly language?: string;
  readonly title: string;
  readonly event: string;
}

/** A policy beside a guide, by its anchor on the page of all policies; `when` is over this guide's own questions; `language` absent: the guide's own. */
export type PolicyCard = Limits & Readonly<Record<'id' | 'title' | 'gets', string>> & { readonly language?: string };

export interface Guide {
  /** The printed code: `A1`. With `language` it names the page: `A1`, `A1-en` (`address.ts`). */
  readonly code: string;
  /** BCP 47: `zh-CN`, `en`. */
  readonly language: string;
  /** Further languages in which this guide exists. */
  readonly languages?: readonly string[];
  /** Folder and file name: `birth/hukou`. */
  readonly id: string;
  /** Built without a registered code: it may get another one, and is never printed. */
  readonly provisional?: true;
  readonly title: string;
  readonly aliases?: readonly string[];
  /** The first paragraph. */
  readonly summary?: Html;
  /** The life event's id. */
  readonly event: string;
  /** Further life events it belongs to. */
  readonly also?: readonly string[];
  /** 民政、计生…: the rack it stands in. */
  readonly class?: readonly string[];
  /** A key of the hall's departments, or a name of its own. */
  readonly department?: string;
  /** Keys of the hall's windows, or names of their own. */
  readonly windows?: readonly string[];
  readonly time?: readonly Line[];
  readonly fee?: readonly Line[];
  /** How many trips: as written. */
  readonly visits?: string;
  /** By when it is to be done, as written. Where that is understood its element carries `data-latest`: `Latest` as JSON. */
  readonly latest?: Html;
  readonly online?: readonly Online[];
  /** Where one asks how far it is, and where one makes an appointment. */
  readonly progress?: readonly Online[];
  readonly booking?: readonly Online[];
  readonly related?: readonly Related[];
  /** Service points that do it, and villages in which somebody does it for people. */
  readonly points?: SomePlaces;
  readonly agents?: SomePlaces;
  readonly way?: GuideWay;
  /** Policies about it. */
  readonly policies?: readonly PolicyCard[];
  /** A bundle (一件事): its guides, in their order. What they say stands in its sections. */
  readonly bundle?: readonly Related[];
  /** The bundles that this guide is done in. */
  readonly bundles?: readonly Related[];
  readonly who?: string;
  readonly result?: string;
  readonly valid?: string;
  /** Of its own, instead of the department's or the hall's. */
  readonly phone?: string;
  readonly hours?: readonly string[];
  /** The hours as rules, where they are understood. */
  readonly timetable?: Timetable;
  readonly place?: string;
  readonly reviewed?: Day;
  readonly reviewBy?: Day;
  /** A translation that is older than its original: when the original was checked that it was made from, and when it was last. */
  readonly older?: { readonly translated: Day; readonly reviewed: Day };
  /** The hall could not bring it up to date: it is as it was published on this day. */
  readonly held?: Day;
  /** A translation that says neither when it was made nor when it was checked: when the original was. */
  readonly undated?: Day;
  /** What a translation says otherwise than its original: its page says what the original does. */
  readonly otherwise?: readonly ('windows' | 'phone' | 'hours' | 'time' | 'fee' | 'visits' | 'latest')[];
  /** The whole guide is in force from, until. */
  readonly from?: Day;
  readonly until?: Day;
  /** 事项编码, as typed. */
  readonly item?: string;
  /** The ids of headings that stand for no section: of facts, and of “where to go” that nobody wrote. */
  readonly anchors?: { readonly [key in 'time' | 'fee' | 'who' | 'result' | 'where']?: string };
  /**
   * How many questions lead to a list: on the shortest way, of those with more than one where there are such, and on the
   * longest. Absent without questions, in lines of an older build, and where there are more ways than are walked.
   */
  readonly asking?: { readonly least: number; readonly most: number };
  /** Below the questions, in the order in which they are looked up. */
  readonly tables?: readonly LookupTable[];
  readonly sections: readonly Section[];
}
