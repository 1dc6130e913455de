/** What people put before a heading and around it: `一、`, `第二部分`, `【】`, `**`, `★`, `===`. */

import { type ItemMark, isOfHeadings, markOf, markedNumber } from './item-marks.ts';

const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';

/** Numbers that only a heading has. */
const STYLES: readonly { readonly style: string; readonly pattern: RegExp }[] = [
  { style: 'part', pattern: new RegExp(`^第(${NUMBER})(?:部分|[篇项項])\\s*[、，,：:．.]?\\s*`, 'u') },
  { style: 'Chinese before a space', pattern: /^第?([一二三四五六七八九十]{1,3})[\s，,:：]\s*/u },
  { style: 'digits before a space', pattern: /^(\d{1,2})(?:[.．]\d{1,2})*[、．.)）]?\s\s*/u },
  { style: 'digits before a sign', pattern: /^(\d{1,2})(?:[.．]\d{1,2})*[、．.]\s*(?!\d)/u },
];

/** Returns the mark before a heading, if it has one: a number, or a sign that is drawn. */
export function headingMark(text: string): ItemMark | undefined {
  const mark = markOf(text);
  if (mark && isOfHeadings(mark)) return mark;
  const [drawn] = BEFORE.exec(text) ?? [];
  if (drawn !== undefined && drawn.length < text.length) return { style: drawn.trim(), weak: false, rest: text.slice(drawn.length) };
  for (const { style, pattern } of STYLES) {
    const [all, number = ''] = pattern.exec(text) ?? [];
    if (all !== undefined && all.length < text.length)
      return { style, number: markedNumber(number), weak: false, rest: text.slice(all.length) };
  }
  return undefined;
}

/** Signs that are drawn before a heading, or on both sides of it. */
const DRAWN = String.raw`[★☆◆◇■□●○◎▲△▼▽◈❖✦✧※▶►➤◀◄]|(?![\d#*])\p{Extended_Pictographic}\ufe0f?`;
const BEFORE = new RegExp(`^(?:${DRAWN})(?:\\s?(?:${DRAWN})){0,5}\\s*`, 'u');
const AFTER = new RegExp(`(?:${DRAWN}|\\s){1,10}$`, 'u');
/** What stands on both sides of a text; of signs two at least, of dashes three: `- 材料` is an item. */
const AROUND: readonly RegExp[] = [
  /^(\*{1,3}|_{1,3})(?![\s*_])(.+?)\1[：:]?$/u,
  // `== 材料 ==` with spaces is another program's.
  /^(={2,}(?!\s)|[＝~～]{2,}|[-－—–─━]{3,}|——)\s*([^=].*?)\s*[=＝~～\-－—–─━]{2,}$/u,
  /^<(h[1-6]|b|strong|u|i|p|center)>(.+)<\/\1>$/iu,
  /^([【〖〔「『［《“"<＜[])(.+)[】〗〕」』］》”">＞\]][：:]?$/u,
];

/** Returns a text without what is drawn around it, whatever stands in what. */
export function unwrapped(text: string): string {
  let inner = text;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const before = inner;
    for (const around of AROUND) inner = (around.exec(inner)?.[2] ?? inner).trim();
    if (BEFORE.test(inner)) inner = inner.replace(BEFORE, '').replace(AFTER, '');
    if (inner === before) break;
  }
  return inner;
}

/** Things around things: more are none. */
const DEEPEST = 4;
