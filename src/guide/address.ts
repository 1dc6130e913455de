/** Codes as printed on the wall, and the page of each. */

/** A code as printed: 1–2 letters and 1–4 digits; a situation's has `-2` after it. */
export const CODE = /^[A-Z]{1,2}[0-9]{1,4}(-[0-9]{1,2})?$/;

/** Returns the page of a guide in a language: `A1`, or `A1-en` where the language is not the hall's own. */
export function pageName(name: string, language: string, hallLanguage: string): string {
  return language === hallLanguage ? name : `${name}-${language.toLowerCase()}`;
}

/** Returns the name of the page with a guide’s tables in the hall’s own language: `F1-table`. No language is called so. */
export function tablesName(code: string): string {
  return `${code}-table`;
}

/** Returns the code that leads to a page: `A1` of `A1-en`, `A1-2` of `A1-2-en`; the page's own name where it has none. */
export function codeOfPage(page: string): string {
  return /^[A-Z]+[0-9]+(-[0-9]+)?/.exec(page)?.[0] ?? page;
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
