/** The page of `/print` for a hall with errors. */

import { relative, sep } from 'node:path';
import { brokenDeskMarkup } from '../../../src/view/sheets/desk/BrokenDesk.tsx';
import type { Compiled } from '../../journey/compile.ts';
import type { Wording } from '../../ground/problem.ts';
import { ownSaidIn, saidIn } from '../../resolve/said-in.ts';
import { documentOf } from '../drawn/document-of.ts';
import { paperOf } from '../sheet/papers.ts';

/** Returns the page as HTML: every error with what to do. Files are named from the hall's folder `dir`, since the client may be anybody. */
export function brokenPage({ hall, language, problems }: Compiled, dir: string, query: URLSearchParams, css: string): string {
  const say = (wording: Wording) => saidIn(wording, language);
  const above = brokenDeskMarkup(
    {
      ...(hall ? { hall: hall.name } : {}),
      problems: problems
        .filter(({ level }) => level === 'error')
        .map(({ file, line, column, message, fix }) => ({
          file: relative(dir, file).split(sep).join('/'),
          place: say({ zh: `第 ${line} 行第 ${column} 个字`, en: `line ${line}, character ${column}` }),
          message: say(message),
          fix: say(fix),
        })),
      again: `/print${query.size > 0 ? `?${query.toString()}` : ''}`,
    },
    (zh, en) => ownSaidIn({ zh, en }, language),
  );
  const paper = paperOf('a4') ?? { width: 210, height: 297 };
  const desk = `<meta name="viewport" content="width=device-width">${above}`;
  return documentOf({ title: hall?.name ?? 'hall.yaml', paper, pages: [] }, { language, events: [] }, '/print/fonts', { above: desk, css });
}
