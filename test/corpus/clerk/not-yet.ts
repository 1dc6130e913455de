/** Habits that are not read as meant yet, or of which words are lost. A list to be emptied: `typed-words.test.ts` holds it to the truth. */
export const NOT_YET: readonly string[] = [
  'front matter: ﹕ (small colon)',
  'front matter: =',
  'front matter: －－－',
  'front matter: ———',
  'front matter: –––',
  'front matter: keys set in',
  'front matter: no ---',
  'front matter: no ---, 【】',
  'front matter: as a table of Excel',
  'heading: indented by four spaces',
  'file: spaces at the ends of lines',
];
