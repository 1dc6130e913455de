/**
 * A draft: a guide as written, with the place of everything that may turn out wrong, nothing resolved yet.
 * Plain JSON, so that an unchanged file need not be parsed again.
 */

import type { Html } from '../../../src/guide/guide.ts';
import type { AskedFor } from '../../../src/guide/typed.ts';
import type { At } from '../../ground/problem.ts';
import type { Text } from '../../ground/source.ts';
import type { Misnumbered, Swallowed, TreeLink, Unread } from '../markdown/tree.ts';
import type { SectionKind } from '../markdown/headings.ts';

/**
 * A condition as written in one or more `{…}` at the end of a line, an answer, a heading or a paragraph:
 * groups of which any may hold, each of terms which must all hold.
 */
export interface DraftLimits {
  readonly at: At;
  /** As typed, without braces: for messages. */
  readonly source: string;
  readonly groups: readonly (readonly DraftTerm[])[];
  /** `{自 2026-09-20}`, `{至 2026-12-31}`: as typed; whether it is a day is for `check` to say. */
  readonly from?: Text;
  readonly until?: Text;
  /** The part between the braces that could not be understood at all: braces not closed, an operator without a side. */
  readonly broken?: Text;
  /** `{= birth/hukou#married=no}`: what an answer of a bundle says to its guides, each as typed after the `=`. */
  readonly sets?: readonly Text[];
  /** It says more than is read: then it has no groups. */
  readonly tooLong?: true;
}

/** One term: an answer by its label, or `question=answer|answer` by ids. */
export type DraftTerm =
  | { readonly at: At; readonly not: boolean; readonly label: string }
  | { readonly at: At; readonly not: boolean; readonly question: string; readonly answers: readonly string[] };

/** `limits` is an index into `Draft.limits`. */
interface Limited {
  readonly at: At;
  readonly limits?: number;
}

export interface DraftMaterial extends Limited {
  readonly name: string;
  readonly form?: string;
  readonly note?: Html;
  /** Indices into `Draft.links`: the blank form and the filled sample. */
  readonly blank?: number;
  readonly sample?: number;
}

export interface DraftChoice extends Limited {
  readonly label: string;
  readonly anyOf: readonly DraftMaterial[];
}

export interface DraftAnswer extends Limited {
  /** As written `{#id}`. */
  readonly id?: string;
  readonly label: string;
  readonly said?: Html;
  readonly stop?: true;
}

export interface DraftQuestion extends Limited {
  readonly anchor?: string;
  readonly id?: string;
  readonly text: string;
  readonly note?: Html;
  /** `{#born 月份}`, `{#born 日期}`, `{#income 数字}`: what is asked for, to be looked up in a table; a day also for a deadline. */
  readonly ask?: AskedFor;
  /** Indices into `Draft.links`: the tables linked beneath it. */
  readonly tables?: readonly number[];
  readonly answers: readonly DraftAnswer[];
}

export interface DraftStep extends Limited {
  readonly title?: string;
  readonly html: Html;
}

export interface DraftFaq extends Limited {
  readonly anchor?: string;
  readonly question: string;
  readonly answer: Html;
}

/** A line of 要多久, 要多少钱. */
export interface DraftLine extends Limited {
  readonly html: Html;
}

export type DraftSection = Limited & { readonly heading: string; readonly anchor?: string; readonly intro?: Html } & (
    | { readonly kind: 'materials'; readonly materials: readonly (DraftMaterial | DraftChoice)[] }
    | { readonly kind: 'steps'; readonly steps: readonly DraftStep[] }
    | { readonly kind: 'questions'; readonly questions: readonly DraftQuestion[] }
    | { readonly kind: 'faq'; readonly entries: readonly DraftFaq[] }
    | { readonly kind: 'time' | 'fee'; readonly lines: readonly DraftLine[] }
    | { readonly kind: 'who' | 'result' | 'mistakes' | 'basis' | 'where' | 'text'; readonly html: Html }
  );

/** A heading, or a question, that links may lead to. */
export interface DraftAnchor {
  /** Its id on the page. */
  readonly anchor: string;
  readonly text: string;
  readonly kind: SectionKind;
  /** As written `{#id}`. */
  readonly id?: string;
}

/** The front matter's keys by their English name (contract §2); the Chinese names are in `parse/fields.ts`. */
export type FieldName =
  | 'title'
  | 'aliases'
  | 'department'
  | 'windows'
  | 'time'
  | 'fee'
  | 'visits'
  | 'online'
  | 'progress'
  | 'booking'
  | 'related'
  | 'also'
  | 'class'
  | 'who'
  | 'result'
  | 'valid'
  | 'phone'
  | 'hours'
  | 'place'
  | 'reviewed'
  | 'review_by'
  | 'from'
  | 'until'
  | 'item'
  | 'latest'
  | 'translated'
  | 'bundle'
  | 'order'
  | 'same'
  | 'draft';

/** A value of the front matter: text as typed, a list, or a map of texts (`time`, an `online` entry). */
export type FieldValue = Text | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** A guide in the list of a bundle: `company/food {卖吃的}`, `birth/certificate {= want=first}`. */
export interface DraftEntry extends Limited, Text {}

/** A link or a picture in the text. The HTML holds `link:<index>` where its address goes. */
export interface DraftLink extends TreeLink {
  /** A CSV beneath a question: it is looked up, and never published. */
  readonly table?: true;
}

export interface Draft {
  readonly file: string;
  /** The life event's folder, and folder/name without language: `birth`, `birth/hukou`. */
  readonly event: string;
  readonly id: string;
  /** Of `hukou.en.md`: `en`. Absent: the hall's own. */
  readonly language?: string;
  readonly fields: { readonly [key in FieldName]?: { readonly at: At; readonly value: FieldValue } };
  /** The `title` field, else the first `#`, else absent (`finish` takes the file name). */
  readonly title?: Text;
  readonly summary?: { readonly html: Html; readonly at: At };
  readonly sections: readonly DraftSection[];
  /** The kind of section that each heading begins, in their order. */
  readonly kinds: readonly SectionKind[];
  readonly anchors: readonly DraftAnchor[];
  /**
   * In HTML a limited element carries `data-limits="<index>"` as its last attribute, directly before `>`;
   * `finish` puts the condition and its words there.
   */
  readonly limits: readonly DraftLimits[];
  readonly links: readonly DraftLink[];
  /** The guides of a bundle, in their order. */
  readonly bundle?: readonly DraftEntry[];
  readonly swallowed?: readonly Swallowed[];
  readonly misnumbered?: readonly Misnumbered[];
  /** The first of each kind. */
  readonly unread?: readonly Unread[];
}
