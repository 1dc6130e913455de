/** The style sheets of paper, put together: `sheet.css` is for all, each other one for the sheet of its name. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../ground/root.ts';

const FOLDER = join(ROOT, 'src/view/sheets');

/** Returns the text of all style sheets of paper. */
export function sheetCss(): string {
  const own = readdirSync(FOLDER).filter((name) => name.endsWith('.css') && name !== 'sheet.css');
  return ['sheet.css', ...own.sort()].map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('');
}
