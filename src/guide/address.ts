/** Codes as printed on the wall, and the page of each. */

/** A code as printed: 1–2 letters and 1–4 digits; a situation's has `-2` after it. */
export const CODE = /^[A-Z]{1,2}[0-9]{1,4}(-[0-9]{1,2})?$/;

/** Returns the page of a guide in a language: `A1`, or `A1-en` where the language is not the hall's own. */
export function pageName(name: string, language: string, hallLanguage: string): string {
  return language === hallLanguage ? name : `${name}-${language.toLowerCase()}`;
}

/** Returns the code that leads to a page: `A1` of `A1-en`, `A1-2` of `A1-2-en`; the page's own name where it has none. */
export function codeOfPage(page: string): string {
  return /^[A-Z]+[0-9]+(-[0-9]+)?/.exec(page)?.[0] ?? page;
}

/**
 * Returns the page that a path asks for, in the one written form, or undefined for a path that cannot be a page.
 * `/a1`, `/A1/`, `/A1.html` and `/A1` all ask for `A1`; `/` for `index`; `/a1-EN` for `A1-en`; `/kept` for `kept`, `/patrol` for `patrol`.
 * `path` is without the hall's own base path.
 */
export function pageOf(path: string): string | undefined {
  const name = path.replace(/^\/+|\/+$/g, '').replace(/\.html$/i, '');
  if (name === '' || /^index$/i.test(name)) return 'index';
  const parts = /^([a-z]{1,2}[0-9]{0,4}(?:-[0-9]{1,2})?|index|kept|patrol)(-[a-z]{2,8}(?:-[a-z0-9]{2,8})*)?$/i.exec(name);
  if (!parts?.[1]) return undefined;
  const head = /^(index|kept|patrol)$/i.test(parts[1]) ? parts[1].toLowerCase() : parts[1].toUpperCase();
  return head + (parts[2] ?? '').toLowerCase();
}

/** The start of text after a code that is none of it: a sign outside ASCII, a query without its `?`. Where spaces and full-width letters are taken away. */
const AFTER_CODE = /(?:[^ -~]|[&,;=?#]).*$/s;

/**
 * Returns the pages that an address may mean, the likeliest first: a code with text typed or copied after it
 * (`/A1，` `/A1请看` `/A1&from=…` `/A1.`), in full-width letters, with a zero in front of its number (`/A01`: `A01`, then
 * `A1`). `path` is without the hall's own base path, and may be percent-coded.
 */
export function pagesMeant(path: string): string[] {
  const typed = percentDecoded(path).normalize('NFKC').replace(/\s/g, '');
  const code = typed.replace(AFTER_CODE, '').replace(/[^a-z0-9]+$/i, '');
  const meant = code === '' ? [] : [code, code.replace(/^(\/*[a-z]{1,2})0+(?=[0-9])/i, '$1')];
  return [...new Set([typed, ...meant].map(pageOf).filter((name) => name !== undefined))];
}

/** Orders codes as a person counts: A2 before A10, A1 before A1-2, A9 before B1, Z9 before AA1. */
export function compareCodes(a: string, b: string): number {
  const [x, y] = [codeParts(a), codeParts(b)];
  return (
    x.letters.length - y.letters.length ||
    (x.letters < y.letters ? -1 : x.letters > y.letters ? 1 : 0) ||
    x.number - y.number ||
    x.situation - y.situation
  );
}

/** Returns the code of the guide that a situation's code opens: `A1` of `A1-2`; any other code as it is. */
export function guideCode(code: string): string {
  return code.replace(/-.*$/, '');
}

/** Returns the parts of a code: `{ letters: 'A', number: 1, situation: 2 }` of `A1-2`; 0 where it has no such part. */
export function codeParts(code: string): { letters: string; number: number; situation: number } {
  const [, letters = '', number = '0', situation = '0'] = /^([A-Z]*)([0-9]*)(?:-([0-9]+))?/.exec(code) ?? [];
  return { letters, number: Number(number), situation: Number(situation) };
}

/** Returns a text with `%41` read as `A`; as it is where that cannot be read. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
