/** Interface words in traditional characters, made from the simplified ones. */

import type { OwnWords } from '../../src/guide/hall.ts';
import { PATROL_TABLES } from '../../src/words/patrol-words.ts';
import { TABLES } from '../../src/words/tables.ts';
import { written } from '../../src/words/words.ts';
import { cachedOr, keyOfProgram } from '../ground/cache.ts';
import { once } from '../ground/once.ts';
import { traditionalWriter } from '../ground/opencc.ts';

/**
 * Said otherwise than OpenCC's table `tw` has it: what a phone itself calls its parts where traditional characters are read,
 * quotation marks, 台 that counts, and words that OpenCC parts wrongly.
 */
const OTHERWISE: readonly (readonly [string, string])[] = [
  ['“', '「'],
  ['”', '」'],
  ['沒有采用', '沒有採用'],
  ['這臺', '這台'],
  ['主屏幕', '主畫面'],
  ['添加到', '加入'],
  ['添加', '加入'],
  ['屏幕', '螢幕'],
  ['截屏', '截圖'],
  ['保存', '儲存'],
  ['相冊', '相簿'],
  ['默認', '預設'],
  ['設置', '設定'],
  ['數據', '資料'],
  ['粘貼給', '貼給'],
  ['發佈', '發布'],
  ['無痕窗口', '無痕視窗'],
  ['下載應用', '下載應用程式'],
  ['念給', '唸給'],
  ['樣本', '範本'],
  ['攝像頭', '相機'],
  ['這個文件', '這個檔案'],
  ['打印', '列印'],
  ['程序', '程式'],
  ['刷新', '重新整理'],
  ['圖標', '圖示'],
  ['設備', '裝置'],
];

/** Returns the function that writes the program's simplified words in traditional characters. */
export const writeTraditional = once(() => traditionalWriter(OTHERWISE));

type Words = Readonly<Record<string, string>>;
type Tables = readonly { readonly table: string; readonly zh: Words }[];

/** Returns all words of these tables in traditional characters, by table and name. */
export function traditionalWords(tables: Tables): Record<string, Words> {
  const write = writeTraditional();
  return Object.fromEntries(tables.map(({ table, zh }) => [table, mapped(zh, write)]));
}

/** How a page says its words: characters that stand for others, and the words that these alone do not make. */
type InTraditional = Pick<OwnWords, 'characters' | 'said'>;

/** Returns that for the pages of a hall. Made once for a program, as the patrol's. */
export const pagesInTraditional: () => InTraditional = once(() => cachedOr('traditional', keyOfProgram(), () => inTraditional(TABLES)));

/** Returns that for the patrol. */
export const patrolInTraditional: () => InTraditional = once(() =>
  cachedOr('traditional-patrol', keyOfProgram(), () => inTraditional(PATROL_TABLES)),
);

function inTraditional(tables: Tables): InTraditional {
  const words = traditionalWords(tables);
  const characters = usualCharacters(tables, words);
  const left = tables.map(({ table, zh }) => [table, without(words[table] ?? {}, written(zh, characters))] as const);
  return { characters, said: Object.fromEntries(left.filter(([, texts]) => Object.keys(texts).length > 0)) };
}

/** Of several characters for one, that which stands for it most often. */
function usualCharacters(tables: Tables, words: Readonly<Record<string, Words>>): readonly [string, string] {
  const times = new Map<string, Map<string, number>>();
  for (const { table, zh } of tables) {
    for (const [name, text] of Object.entries(zh)) {
      const other = words[table]?.[name] ?? '';
      if (other.length !== text.length) continue;
      for (const [at, character] of Array.from(text).entries()) {
        const beside = times.get(character) ?? new Map<string, number>();
        times.set(character, beside.set(other.charAt(at), (beside.get(other.charAt(at)) ?? 0) + 1));
      }
    }
  }
  const usual = [...times].map(([character, beside]) => [character, [...beside].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''] as const);
  const pairs = usual.filter(([character, other]) => character !== other);
  return [pairs.map(([character]) => character).join(''), pairs.map(([, other]) => other).join('')];
}

function mapped(texts: Words, write: (text: string) => string): Words {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, write(text)]));
}

function without(texts: Words, known: Words): Words {
  return Object.fromEntries(Object.entries(texts).filter(([name, text]) => known[name] !== text));
}
