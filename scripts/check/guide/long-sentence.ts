import type { Problem } from '../../ground/problem.ts';
import { type Text, characters } from '../../ground/source.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import { guideLines } from '../rule/guide-lines.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'long-sentence',
  level: 'note',
  reason: {
    zh: '一句话太长，老人读到后面忘了前面；手机上要看好几行。',
    en: 'Of a long sentence old people forget the beginning before they come to its end.',
  },
  check: ({ drafts, sources }) => drafts.flatMap((draft) => longIn(draft, sources.get(draft.file) ?? '')),
};

/** Chinese characters of one sentence. */
const MOST = 60;
/** Laws are quoted as they are. */
const QUOTED = new Set(['basis']);

interface Sentence {
  readonly words: string;
  readonly line: Text;
  /** Where it begins in its line, in code units. */
  readonly index: number;
  readonly length: number;
}

/** One problem a guide: its first long sentence, and how many there are besides. */
function longIn(draft: Draft, source: string): Problem[] {
  const long = guideLines(draft, source).flatMap((line) =>
    line.isHeading || QUOTED.has(line.section?.kind ?? '') || /^\s*\|/.test(line.text)
      ? []
      : sentencesIn(line).filter(({ length }) => length > MOST),
  );
  const [first, ...others] = long;
  if (!first) return [];
  const { words, length, index, line } = first;
  const at = { line: line.at.line, column: characters(line.text.slice(0, index)) + 1 };
  const more =
    others.length > 0 ? { zh: `；这样的还有 ${others.length} 句`, en: `; ${others.length} more are like it` } : { zh: '', en: '' };
  const head = Array.from(words).slice(0, 12).join('');
  const message = {
    zh: `“${head}……”这一句有 ${length} 个字${more.zh}。`,
    en: `The sentence “${head}…” has ${length} characters${more.en}.`,
  };
  return [found(rule, draft.file, at, message, fixOf(words))];
}

function sentencesIn(line: Text): Sentence[] {
  return [...line.text.matchAll(/[^。！？；]+/g)].map(({ 0: typed, index }) => {
    const before = /^[\s>*+-]*(?:\d{1,3}[.、）)]\s*)?/.exec(typed)?.[0].length ?? 0;
    const words = typed.slice(before).trimEnd();
    return { words, line, index: index + before, length: (words.match(/\p{Script=Han}/gu) ?? []).length };
  });
}

/** A full stop at the comma nearest its middle. */
function fixOf(words: string) {
  const commas = [...words.matchAll(/[，,：]/g)].map(({ index }) => index);
  const middle = commas.sort((a, b) => Math.abs(a - words.length / 2) - Math.abs(b - words.length / 2))[0];
  if (middle === undefined) return { zh: '拆成几句，一句只说一件事。', en: 'Make several sentences of it, one thing each.' };
  const [before, after] = [
    Array.from(words.slice(0, middle)).slice(-10).join(''),
    Array.from(words.slice(middle + 1))
      .slice(0, 10)
      .join(''),
  ];
  return {
    zh: `拆成几句，一句只说一件事，例如在这里断开：“……${before}。${after}……”；几种情况、几样东西，一样写一行。`,
    en: `Make several sentences of it, one thing each, for example here: “…${before}。${after}…”; write several cases or things one a line.`,
  };
}
