/** The sheets on the pages of `/print` for a query, and the faults of the query. */

import type { ReadableHall } from '../../journey/compile.ts';
import type { Problem, Wording } from '../../ground/problem.ts';
import { type WallCode, wallCodes } from '../../register/wall-codes.ts';
import { ChoiceError, chooseCodes } from '../order/choose.ts';
import { draw, wishesOf } from '../order/order.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** More than this a browser lays out for minutes. */
const MOST_PAGES = 100;

/** The sheets of a query. */
export interface ShownSheets {
  /** Of one size of paper. */
  readonly sheets: readonly Sheet[];
  /** Of other sizes: a browser prints one at a time. */
  readonly others: readonly Sheet[];
  readonly codes: ReadonlySet<string>;
  readonly errors: readonly Wording[];
  /** The query names something that does not exist. */
  readonly refused: boolean;
}

/** Returns the pages that a query asks for, on one paper, and everything that is wrong. Nothing chosen: no pages. */
export function shown(compiled: ReadableHall, query: URLSearchParams): ShownSheets {
  const nothing = { sheets: [], others: [], codes: new Set<string>() };
  const errors = unregistered(compiled);
  try {
    const codes = chosenCodes(compiled, query);
    const [sheet = 'poster', size = query.get('size') || undefined] = (query.get('sheet') || 'poster').split('/');
    const wishes = wishesOf({ sheet, size, ...extras(query) }, compiled);
    if (codes.length === 0) return { ...nothing, errors, refused: false };
    const drawn = wishes.map((wish) => draw(wish, compiled, codes));
    errors.push(...drawn.flatMap(({ problems }) => problems.map(withoutOptions)));
    const all = drawn.flatMap(({ sheets }) => sheets);
    if (all.length === 0 && drawn.every(({ problems }) => problems.length === 0)) {
      errors.push({
        zh: '选中的码没有这种印件：换一种印件，或者选别的码。',
        en: 'There is no such sheet for these codes: choose another sheet, or other codes.',
      });
    }
    const paper = (all.find(({ name }) => name === query.get('part')) ?? all[0])?.paper;
    const same = all.filter((one) => one.paper.width === paper?.width && one.paper.height === paper.height);
    return {
      sheets: firstPages(same, errors),
      others: all.filter((one) => !same.includes(one)),
      codes: new Set(codes.map(({ code }) => code)),
      errors,
      refused: false,
    };
  } catch (error) {
    if (!(error instanceof ChoiceError)) throw error;
    return { ...nothing, errors: [...errors, { zh: error.message, en: error.message }], refused: true };
  }
}

/** Returns the other typed values, as on the command line. One life event alone, or those of one audience, are the subject of a wall. */
function extras(query: URLSearchParams) {
  const typed = (name: string) => query.get(name)?.trim() || undefined;
  const fields = ['all', 'code', 'class', 'event', 'for'].filter((field) => query.has(field));
  const alone = (field: string) => (fields.length === 1 && query.getAll(field).length === 1 ? typed(field) : undefined);
  return {
    distance: typed('distance'),
    label: typed('label'),
    offset: typed('offset'),
    tiled: query.has('tiled'),
    event: alone('event'),
    for: alone('for'),
  };
}

/** Without names of options: `/print` is for people without a command line. */
function withoutOptions({ message, fix }: Problem): Wording {
  const plain = (text: string) => text.replace(/\s*[（(]--[a-z]+[)）]/g, '').replace(/--[a-z]+ /g, '');
  return { zh: message.zh + plain(fix.zh), en: `${message.en} ${plain(fix.en)}` };
}

function chosenCodes(compiled: ReadableHall, query: URLSearchParams): WallCode[] {
  if (query.has('all')) return wallCodes(compiled);
  const named = query.getAll('code').filter(Boolean);
  const choices = [
    ...(named.length > 0 ? [{ only: named.join(',') }] : []),
    ...query.getAll('event').map((event) => ({ event })),
    ...query.getAll('class').map((one) => ({ class: one })),
    ...query.getAll('for').map((one) => ({ for: one })),
  ];
  const chosen = new Set(choices.flatMap((choice) => chooseCodes(compiled, choice).map(({ code }) => code)));
  return wallCodes(compiled).filter(({ code }) => chosen.has(code));
}

function unregistered({ guides }: ReadableHall): Wording[] {
  const titles = [...new Set(guides.filter(({ provisional }) => provisional).map(({ title }) => `“${title}”`))];
  if (titles.length === 0) return [];
  const list = titles.slice(0, 5).join('、') + (titles.length > 5 ? '…' : '');
  return [
    {
      zh: `${titles.length} 份指南还没有登记，不能印：${list}。先运行 npm run codes。`,
      en: `${titles.length} guides are not registered and cannot be printed: ${list}. Run npm run codes first.`,
    },
  ];
}

function firstPages(sheets: ShownSheets['sheets'], errors: Wording[]): ShownSheets['sheets'] {
  let left = MOST_PAGES;
  const kept = sheets.map((sheet) => {
    const pages = sheet.pages.slice(0, left);
    left -= pages.length;
    return { ...sheet, pages };
  });
  const count = sheets.reduce((sum, { pages }) => sum + pages.length, 0);
  if (count > MOST_PAGES) {
    errors.push({
      zh: `一共 ${count} 页，这里只放前 ${MOST_PAGES} 页：分几次选，或者用 npm run print。`,
      en: `There are ${count} pages, and here are the first ${MOST_PAGES}: choose fewer at a time, or use npm run print.`,
    });
  }
  return kept.filter(({ pages }) => pages.length > 0);
}
