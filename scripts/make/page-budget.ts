/** A page that is more than its budget: built all the same, and said so. */

import { pageName } from '../../src/guide/address.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { PAGE_BUDGET } from './compress.ts';
import type { Made } from './made.ts';
import type { Problem } from '../ground/problem.ts';

/** As much of a compiled hall as this needs. */
interface BudgetedHall {
  readonly hall: Pick<Hall, 'language'>;
  readonly guides: readonly Guide[];
  readonly fileOf: ReadonlyMap<string, string>;
}

/** Returns the file that a guide was written in, as in problems. */
export function guideFile({ id, language }: Guide, { fileOf }: Pick<BudgetedHall, 'fileOf'>): string {
  return fileOf.get(`${id}.${language}`) ?? fileOf.get(id) ?? `${id}.md`;
}

/** Returns a warning for each guide whose page is over its budget. */
export function checkBudget(pages: readonly Pick<Made, 'path' | 'sent'>[], hall: BudgetedHall): Problem[] {
  const sent = new Map(pages.map((page) => [page.path, page.sent]));
  return hall.guides.flatMap((guide) => {
    const bytes = sent.get(`${pageName(guide.code, guide.language, hall.hall.language)}.html`);
    return bytes === undefined ? [] : [overBudget(guideFile(guide, hall), guide, bytes)];
  });
}

function overBudget(file: string, { code }: Guide, bytes: number): Problem {
  const [is, may] = [bytes, PAGE_BUDGET].map((count) => `${(count / 1000).toFixed(1)} kB`);
  return {
    id: 'page-budget',
    level: 'warning',
    file,
    line: 1,
    column: 1,
    message: {
      zh: `${code} 的页面压缩后有 ${is}，超过了 ${may}。信号弱的时候，这一页要多等几秒才打得开。`,
      en: `The page of ${code} is ${is} compressed, more than ${may}: on a weak signal it opens some seconds later.`,
    },
    fix: {
      zh: '把少有人问的内容挪到另一篇指南，用链接引过去；删掉和别处重复的话。',
      en: 'Move what few people ask into a guide of its own and link to it; leave out what is said elsewhere.',
    },
  };
}
