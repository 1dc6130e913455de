/** The box at the bottom of a page in `npm run dev`: the problems of its file, and of others. */

import { escapeHtml } from '../../src/guide/html.ts';
import { inLanguage } from '../../src/guide/language.ts';
import type { Problem, Wording } from '../ground/problem.ts';

/** Added to the page's style block in `dev` only. */
export const BOX_STYLE =
  '.dev-problems{position:sticky;z-index:3;bottom:4.6rem;max-height:45vh;overflow:auto;margin:2rem 0 0;padding:.75rem 1rem;background:#fff8e1;color:#222;' +
  'border-top:3px solid #8a5000;font:14px/1.5 system-ui,sans-serif}.dev-problems.wrong{background:#fdecea;border-color:#b3261e}' +
  '.dev-problems p{margin:.25rem 0}.dev-problems ul{margin:.25rem 0;padding-left:1.2rem}.dev-problems code{font:13px/1.4 ui-monospace,monospace}';

/** The most problems of other files in a page: each save loads it anew. */
const MOST = 100;

/** Returns the box as HTML, empty where nothing is wrong: the problems of `file` (undefined: the page has none), the others folded. */
export function problemsBox(problems: readonly Problem[], file: string | undefined, language: string): string {
  if (problems.length === 0) return '';
  const word = (wording: Wording) => inLanguage(wording, language);
  const own = problems.filter((problem) => problem.file === file);
  const others = problems.filter((problem) => problem.file !== file);
  // Errors first: the rest of a long list is left out.
  const errors = others.filter(({ level }) => level === 'error');
  const rest = [...errors, ...others.filter(({ level }) => level !== 'error')];
  const list = (some: readonly Problem[]) => `<ul>${some.map((problem) => item(problem, word)).join('')}</ul>`;
  const [wrong, mild] = [errors.length, rest.length - errors.length];
  const count = word({
    zh: `别的文件还有 ${wrong} 个错误、${mild} 条提醒`,
    en: `In other files: ${wrong} errors, ${mild} warnings`,
  });
  const isWrong = problems.some(({ level }) => level === 'error');
  const stops = word({ zh: '有错误，生成（npm run build）会停下。', en: 'There are errors: npm run build would stop.' });
  return (
    `<aside class="dev-problems${isWrong ? ' wrong' : ''}" role="status">` +
    (isWrong ? `<p><strong>${stops}</strong></p>` : '') +
    (own.length > 0 ? list(own.slice(0, MOST)) : '') +
    (rest.length > 0 ? `<details><summary>${count}</summary>${list(rest.slice(0, MOST))}${rest.length > MOST ? '…' : ''}</details>` : '') +
    '</aside>'
  );
}

function item({ id, level, file, line, column, message, fix }: Problem, word: (wording: Wording) => string): string {
  const mark = { error: '✗', warning: '!', note: '·' }[level];
  return (
    `<li><p>${mark} <code>${escapeHtml(`${file}:${line}:${column}`)}</code> ${escapeHtml(word(message))}</p>` +
    `<p>→ ${escapeHtml(word(fix))} <code>${escapeHtml(id)}</code></p></li>`
  );
}
