/** The kind of section that a heading begins, by the table of headings, however the heading is written. */

import { headingMark, unwrapped } from './heading-marks.ts';
import { HEADINGS, type SectionKind } from './headings.ts';
import { simplified } from './traditional.ts';

/** Characters: a heading with more is none of the table's. */
const LONGEST = 60;

const byName = new Map(HEADINGS.flatMap(({ kind, chinese, english }) => [...chinese, ...english].map((name) => [plain(name), kind])));

/** Returns the kind of section that a heading begins: `text` for a heading we do not know. */
export function sectionKindOf(heading: string): SectionKind {
  if (heading.length > LONGEST) return 'text';
  const name = plain(heading);
  return (
    byName.get(name) ??
    byName.get(name.replace(/\s*[（(][^（()）]*[）)]$/, '')) ??
    byName.get(name.replace(/(?:目录|清单|一览)\s*[（(][^（()）]*[）)]$/, '')) ??
    byName.get(name.replace(/(?:如下|包括|有|为|目录|目錄|清单|清單|及要求|一览)$/, '')) ??
    'text'
  );
}

/** Without what is drawn around it, its number, the colon or question mark after it, spaces between its characters, and case. */
function plain(heading: string): string {
  const whole = unwrapped(simplified(heading).trim().toLowerCase());
  const rest = unwrapped(headingMark(whole)?.rest ?? whole);
  const name = rest.replace(/[\s：:?？。]+$/, '').replace(/\s+/g, ' ');
  return /^[\p{Script=Han} ]+$/u.test(name) ? name.replaceAll(' ', '') : name;
}
