/** A subject that somebody wrote about: the same facts are set down in the manner of each generator. */
export interface Topic {
  readonly slug: string;
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly tags: readonly string[];
  /** Two paragraphs; the second has emphasis, code or a link. */
  readonly intro: string;
  readonly more: string;
  readonly link: { readonly label: string; readonly url: string };
  /** Four headings, in order: a list, steps, a table, the rest. */
  readonly heads: readonly [string, string, string, string];
  readonly points: readonly string[];
  readonly nested: readonly [string, readonly string[]];
  readonly steps: readonly string[];
  readonly code: { readonly language: string; readonly lines: readonly string[] };
  readonly table: readonly (readonly string[])[];
  readonly quote: { readonly words: string; readonly by: string };
  readonly note: string;
  readonly warning: string;
  readonly asked: readonly (readonly [string, string])[];
  readonly term: readonly [string, string];
  readonly math: string;
}
