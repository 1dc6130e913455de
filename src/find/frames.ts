/** What people say around the thing that they want: it finds nothing by itself. */

/** Returns these phrases, the longest first: it holds before those that it contains. */
export function longestFirst(phrases: Iterable<string>): readonly string[] {
  return [...new Set(phrases)].sort((a, b) => b.length - a.length);
}

/** Returns a text with a space for each phrase; the text itself where nothing else is in it. */
export function withoutFrames(text: string, frames: readonly string[]): string {
  let rest = text;
  for (const frame of frames) if (rest.includes(frame)) rest = rest.split(frame).join(' ');
  return rest.trim() === '' ? text : rest;
}

/** Characters of which every text is full: two sounds with one of them say little. */
const COMMON = new Set(
  '我你他她它您咱俺的了是在不就也还都很太又再和跟与或把被给让叫从到对向去来里有没要想会能可以这那哪个些点什么怎咋啥吗呢啊吧呀得着过啦嘛嘞哈一二三四五六七八九十百千万两几多快才妈爸爷奶爹娘办该今年',
);

/** Returns whether a character is one of which every text is full. */
export function isCommon(character: string): boolean {
  return COMMON.has(character);
}

/** English words around the thing that is wanted. */
const LITTLE = new Set(
  'a an the i my me our we you your to of for in on at and or do does did how what where when which who is are be can could get getting need want apply application make with from about after it its this that please help new am was were been being have has had would should will just some any into by as under over between using use someone somebody there here not dont doesnt cant didnt im ive if then than so but me us them they he she his her one more another chinese china'.split(
    ' ',
  ),
);

/** Returns whether a word says nothing about the thing that is wanted. */
export function isLittle(word: string): boolean {
  return LITTLE.has(word);
}
