/** Where the front matter of a guide stands in its lines: between two fences, or with none, as clerks begin a file. */

import { asKeyLine, endOfKeys } from './key-lines.ts';
import { type UnfencedKeys, unfencedKeys } from './unfenced-keys.ts';

interface FrontSpan extends UnfencedKeys {
  readonly closed: boolean;
  readonly toml?: true;
}

/** Returns where the front matter is; undefined where there is none. */
export function frontSpan(lines: readonly string[]): FrontSpan | undefined {
  const between = betweenFences(lines) ?? betweenPluses(lines);
  const without = between ? undefined : unfencedKeys(lines);
  return without ? { ...without, closed: true } : between;
}

/** `---` is a rule, not front matter, where no key follows it. */
function betweenFences(lines: readonly string[]): FrontSpan | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || !isFence(lines[first])) return undefined;
  const start = first + 1;
  const close = lines.findIndex((line, index) => index >= start && (isFence(line) || line.trimEnd() === '...'));
  const inner = lines.slice(start, close < 0 ? undefined : close).map(asKeyLine);
  const opens = inner.find((line) => line.trim() !== '' && !line.startsWith('#'));
  const isPlain = lines[first]?.startsWith('-') === true;
  if (close >= 0 && ((isPlain && (opens === undefined || (first === 0 && looksLikeYaml(opens)))) || beginsWithKey(opens))) {
    return { start, end: close, bodyStart: close + 1, closed: true };
  }
  if (!beginsWithKey(opens)) return undefined;
  const end = endOfKeys(lines, start, (line) => line.trim() !== '' && !/^#+ /.test(line));
  return { start, end, bodyStart: end, closed: false };
}

/** Between two lines of `+++`, as Hugo writes it: up to the first table. */
function betweenPluses(lines: readonly string[]): FrontSpan | undefined {
  const close = lines[0]?.trimEnd() === '+++' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '+++') : -1;
  if (close < 0) return undefined;
  const table = lines.findIndex((line, index) => index > 0 && line.startsWith('['));
  return { start: 1, end: table > 0 && table < close ? table : close, bodyStart: close + 1, closed: true, toml: true };
}

/** A dash of Chinese is two characters. */
function isFence(line: string | undefined): boolean {
  return /^(?:[-－–—﹣−]{3,}|—{2,})\s*$/.test(line ?? '');
}

function looksLikeYaml(line: string): boolean {
  return /^\s*(?:-\s|[^\s:：][^:：]*[:：])|^\t/.test(line);
}

function beginsWithKey(line = ''): boolean {
  return /^\s*["']?[\p{L}_][\p{L}\p{N}_ -]{0,40}["']?\s{0,9}[:：]/u.test(line) && !/^\s*\w+:\/\//.test(line);
}
