/** How people begin an item: a bullet of any kind, a number in any of the Chinese ways, a step's name. */

export interface ItemMark {
  /** Marks of one style make one list. */
  readonly style: string;
  /** Absent for a bullet. */
  readonly number?: number;
  /** One alone may be anything; two, one after the other, are a list. */
  readonly weak: boolean;
  /** The line after it. */
  readonly rest: string;
}

/** A star that points at the stars above it: `* 注：…`, `*为必填`. */
export const STAR_NOTE =
  /^[*＊﹡]\s*(?:(?:注|备注|附注|注释|说明|提示|注意(?:事项)?)\s*\d?\s*[:：]|号?(?:的|项|处)?为?必填|星号|[带标打有]星)/u;

const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
/** After these a number counts something: `2 寸照片`, `1 号窗口`. */
const COUNTED =
  '[号楼层寸份张名位天日月年周元块次种套级岁米吨亩栋幢室路孩胎式]|公里|小时|平方|单元|户(?!口)|人(?!身)|本(?![人县地单])|个(?!人)|项(?!目)|点(?![击开])|分(?!局)|至|或';

interface Style {
  readonly style: string;
  /** Its first group is the number. */
  readonly pattern: RegExp;
  readonly weak?: true;
}

/** In this order; each pattern is for a line without the white space before it. */
const STYLES: readonly Style[] = [
  { style: 'bullet', pattern: /^[•●○◦▪▫■□◻◆◇▲⚫‣⁃·・∙☐☑☒\uf0b7\uf06c\uf0d8\uf0fc\uf0a7\uf075]\s*/u },
  { style: 'dash', pattern: /^[-－﹣–—―─]{1,2}\s*(?=[\p{L}《“（【])/u },
  { style: 'plus', pattern: /^[+＋﹢]\s*(?=[\p{L}《“（【])/u },
  { style: 'star', pattern: new RegExp(`(?!${STAR_NOTE.source})^[*＊﹡]\\s*(?=[\\p{L}《“（【])(?!.*[*＊])`, 'u'), weak: true },
  { style: 'sign', pattern: /^(?:[✓✔√✅※★☆▶►➤➢→⇒➔↓]|👉|🔹|🔸)\s*/u, weak: true },
  { style: 'Wingdings', pattern: /^[lnuvüØ§](?:\t+\s*|[ \u3000]{2,}(?=\p{Script=Han}))/u, weak: true },
  { style: 'step', pattern: new RegExp(`^【?第(${NUMBER})步】?[：:、，,．.\\s]*`, 'u') },
  { style: 'step', pattern: new RegExp(`^步[骤驟](${NUMBER})[：:、，,．.\\s]+`, 'u') },
  { style: 'step', pattern: /^step\s*(\d{1,2})\s*[：:.、]\s*/iu },
  { style: 'keycap', pattern: /^([0-9])\ufe0f?\u20e3\s*/u },
  { style: 'in a sign', pattern: /^([①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩㊀-㊉])[、．.]?\s*/u },
  { style: 'digits in brackets', pattern: /^[（(〔【]([0-9０-９]{1,2})[）)〕】][、．.]?\s*(?![0-9０-９])/u },
  { style: 'Chinese in brackets', pattern: /^[（(〔【]([一二三四五六七八九十]{1,3})[）)〕】][、．.]?\s*/u },
  { style: 'digits before a sign', pattern: /^([0-9０-９]{1,2})[、．.）)﹒]\s*(?![0-9０-９])/u },
  { style: 'digits of another script', pattern: /^([٠-٩༠-༩᠐-᠙]{1,2})[、．.）)༽]\s*(?![٠-٩༠-༩᠐-᠙])/u },
  // `1、2 号窗口`, but also `2、2 寸照片` after `1、`.
  { style: 'digits before a sign', pattern: /^([0-9０-９]{1,2})[、）)]\s*/u, weak: true },
  {
    style: 'digits before a sign',
    pattern: /^([0-9０-９]{1,2})(?:[ \u3000]+[、．.）)﹒]|[ \u3000]*[。，,;；])\s*(?![0-9０-９])/u,
    weak: true,
  },
  { style: 'Chinese before a sign', pattern: /^([一二三四五六七八九十]{1,3})[、．.）)﹒]\s*/u },
  { style: 'formal', pattern: /^([壹贰叁肆伍陆柒捌玖拾貳參肆陸]{1,2})[、．.）)]\s*/u },
  { style: 'digits before a colon', pattern: /^([0-9０-９]{1,2})[：:]\s*(?![0-9０-９])/u, weak: true },
  { style: 'digits before a tab', pattern: /^([0-9０-９]{1,2})\t+\s*/u, weak: true },
  { style: 'digits before spaces', pattern: /^([0-9０-９]{1,2})(?: {2,4}|\u3000{1,4}) *(?=\p{Script=Han})/u, weak: true },
  { style: 'digits before a space', pattern: new RegExp(`^([0-9０-９]{1,2}) (?=\\p{Script=Han})(?!(?:${COUNTED}))`, 'u'), weak: true },
  { style: 'ordinal', pattern: new RegExp(`^第(${NUMBER})(?:[、，,：:．.]|[项項种樣样]\\s)\\s*`, 'u'), weak: true },
  { style: 'said', pattern: /^([一二三四五六七八九十])是\s*/u, weak: true },
  { style: 'named', pattern: new RegExp(`^(?:材料|资料|证件)(${NUMBER})[：:、．.\\s]\\s*`, 'u'), weak: true },
  { style: 'stem', pattern: /^([甲乙丙丁戊己庚辛壬癸])[、．.]\s*/u, weak: true },
  { style: 'Roman', pattern: /^([Ⅰ-Ⅻⅰ-ⅻ])[、．.]\s*/u, weak: true },
  { style: 'letter', pattern: /^([A-Ja-jＡ-Ｊ])[、．.)）]\s*/u, weak: true },
  { style: 'decimal', pattern: /^[0-9０-９]{1,2}[.．]([0-9０-９]{1,2})[ \u3000]+(?=\p{Script=Han})/u, weak: true },
  { style: 'digits alone', pattern: new RegExp(`^([0-9０-９]{1,2})(?=\\p{Script=Han})(?!(?:${COUNTED}))`, 'u'), weak: true },
];

/** Returns the mark that a line begins with, or undefined where it has none, or nothing after it. */
export function markOf(line: string): ItemMark | undefined {
  const text = line.replace(/^[\s\u200b]+/, '');
  for (const { style, pattern, weak = false } of STYLES) {
    const [mark, number] = pattern.exec(text) ?? [];
    if (mark === undefined || mark.length === text.length) continue;
    return { style, ...(number === undefined ? {} : { number: markedNumber(number) }), weak, rest: text.slice(mark.length) };
  }
  // `**1. 身份证**`
  const bold = /^\*\*(?=[0-9０-９一二三四五六七八九十（(①-⑳])/u.test(text) ? markOf(text.slice(2)) : undefined;
  return bold?.number === undefined ? undefined : { ...bold, rest: `**${bold.rest}` };
}

const OF_ITEMS: ReadonlySet<string> = new Set(['dash', 'plus', 'star', 'sign', 'Wingdings', 'step', 'decimal', 'digits alone']);

/** Returns whether headings have such a mark, too: a number, or one that is drawn. `- 材料` is an item. */
export function isOfHeadings({ style }: ItemMark): boolean {
  return !OF_ITEMS.has(style);
}

/** Numbers in one character: the first of each run, and how many follow one another. */
const RUNS: readonly (readonly [first: string, count: number])[] = [
  ['①', 20],
  ['⑴', 20],
  ['⒈', 20],
  ['❶', 10],
  ['㈠', 10],
  ['㊀', 10],
  ['Ⅰ', 12],
  ['ⅰ', 12],
  ['A', 10],
  ['a', 10],
  ['Ａ', 10],
];

/** Returns the number that is typed, in digits, in Chinese, or as one sign. */
export function markedNumber(typed: string): number {
  for (const [first, count] of RUNS) {
    const place = typed.charCodeAt(0) - first.charCodeAt(0);
    if (place >= 0 && place < count) return place + 1;
  }
  const stem = '甲乙丙丁戊己庚辛壬癸'.indexOf(typed);
  if (stem >= 0) return stem + 1;
  const text = typed
    .normalize('NFKC')
    // Of Arabic, Tibetan and Mongolian: in Unicode each zero stands at a multiple of 16.
    .replace(/[٠-٩༠-༩᠐-᠙]/gu, (one) => String(one.charCodeAt(0) % 16))
    .replace(/[壹贰叁肆伍陆柒捌玖拾貳參陸]/gu, (one) => '一二三四五六七八九十'.charAt(FORMAL.findIndex((same) => same.includes(one))));
  if (/^\d/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['〇', text];
  return digitOf(tens || '一') * 10 + digitOf(ones || '〇');
}

/** Returns a line with another number in its mark, of the kind that it has. */
export function withNumber(line: string, number: number): string {
  const text = line.trimStart();
  const [typed = ''] = /[0-9０-９٠-٩༠-༩᠐-᠙]+|[一二三四五六七八九十]+/u.exec(text.slice(0, LONGEST_MARK)) ?? [];
  if (/^[0-9０-９٠-٩༠-༩᠐-᠙]/u.test(typed)) return text.replace(typed, String(number));
  if (typed !== '') return text.replace(typed, inChinese(number));
  const run = RUNS.find(([first, count]) => text >= first && text.charCodeAt(0) < first.charCodeAt(0) + count);
  return run ? String.fromCharCode(run[0].charCodeAt(0) + number - 1) + text.slice(1) : text;
}

const LONGEST_MARK = 6;

function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number) => '一二三四五六七八九'.charAt(value - 1);
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digit(ones) : ''}`;
}

/** The digits of accounts, in both scripts, from 1. */
const FORMAL = ['壹', '贰貳', '叁參', '肆', '伍', '陆陸', '柒', '捌', '玖', '拾'];

function digitOf(character = ''): number {
  return '〇一二三四五六七八九'.indexOf(character);
}
