import { basePath, pageName } from '../guide/address.ts';
import type { GuideFacts, HallFacts } from '../guide/facts.ts';

/** Returns the root-absolute link to a page: `/A1`, `/hall/A1-en`, `/` for the wall. */
export function linkTo(hall: HallFacts, page: string): string {
  return `${basePath(hall.address)}/${page === 'index' ? '' : page}`;
}

/** Returns the link to the page of a guide, a life event or the wall (`index`) in a language. */
export function linkIn(hall: HallFacts, name: string, language: string): string {
  return linkTo(hall, pageName(name, language, hall.language));
}

/** Returns the code that leads to this page, as it is printed on the wall: `A1`, of a situation `A1-2`. */
export function codeOf({ guide, page, answers }: GuideFacts): string {
  return answers === undefined ? guide.code : (/^[A-Z]+\d+-\d+/.exec(page)?.[0] ?? guide.code);
}

/** Returns the whole address of a page. */
export function addressOf(hall: HallFacts, page: string): string {
  return `${hall.address}/${page === 'index' ? '' : page}`;
}

/** Returns a telephone number as a link: `tel:0999-0000001`. */
export function callLink(phone: string): string {
  return `tel:${phone.replace(/[^0-9+*#,;-]/g, '')}`;
}
