/** Text in brackets, at whose signs nothing ends. */

const CLOSING: Readonly<Record<string, string>> = { '（': '）', '【': '】', '《': '》', '“': '”', '「': '」' };
const CLOSERS: ReadonlySet<string> = new Set(Object.values(CLOSING));
const COVER = '·';

/** Returns a text, as long as it was, with `·` for each character in brackets that are closed. A number alone in its brackets stays: `（1）`. */
export function withoutBrackets(text: string): string {
  const typed = text.replaceAll('(', '（').replaceAll(')', '）');
  const open: { closing: string; at: number }[] = [];
  const covered: string[] = [];
  let next = 0;
  const inner: [number, number][] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const sign = typed.charAt(at);
    const closing = CLOSING[sign];
    if (closing) open.push({ closing, at });
    if (!CLOSERS.has(sign) || open.at(-1)?.closing !== sign) continue;
    const start = open.pop()?.at ?? at;
    while ((inner.at(-1)?.[0] ?? -1) > start) inner.pop();
    inner.push([start, at]);
  }
  for (const [start, end] of inner) {
    const within = text.slice(start + 1, end);
    const isNumber = /^(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})$/u.test(within);
    covered.push(text.slice(next, start + 1), isNumber ? within : COVER.repeat(within.length));
    next = end;
  }
  return covered.join('') + text.slice(next);
}
