import { isChinese } from '../../../src/guide/language.ts';
import type { Problem } from '../../ground/problem.ts';
import { type Text, characters, sourceOf } from '../../ground/source.ts';
import type { Draft, FieldName } from '../../parse/guide/draft.ts';
import { textOf } from '../../parse/guide/field-values.ts';
import { materialsOf } from '../../resolve/draft-materials.ts';
import { type GuideLine, guideLines } from '../rule/guide-lines.ts';
import { OFFICIAL, PLAIN_FOR_OFFICIAL } from '../rule/plain-for-official.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'officialese',
  level: 'note',
  reason: {
    zh: '公文里的词，老人要想一想才懂，念给人听也听不明白；平常话一听就懂。',
    en: 'Words of official documents have to be thought about, and are not understood when they are read aloud.',
  },
  check: ({ drafts, sources }) => drafts.flatMap((draft) => officialIn(draft, sources.get(draft.file) ?? '')),
};

interface Read extends Text {
  /** As typed, with its conditions. */
  readonly typed: string;
}

interface Official {
  readonly word: string;
  readonly index: number;
}

/** One problem a guide: the first line corrected, then each other word with its plain one. */
function officialIn(draft: Draft, source: string): Problem[] {
  if (draft.language !== undefined && !isChinese(draft.language)) return [];
  const names = namesIn(draft);
  const hits = textsIn(draft, source).flatMap((read) => {
    const words = [...masked(read.text, names).matchAll(OFFICIAL)].map((match) => ({ word: match[0], index: match.index }));
    return words.length > 0 ? [{ read, words }] : [];
  });
  const [first] = hits;
  const start = first?.words[0];
  if (!first || !start) return [];
  const inFirst = new Set(first.words.map(({ word }) => word));
  const others = new Map(hits.flatMap(({ read, words }) => words.map(({ word }) => [word, read.at.line] as const)).toReversed());
  for (const word of inFirst) others.delete(word);
  const shown = [...others].toReversed().slice(0, MOST_SHOWN);
  const all = inFirst.size + others.size;
  const message = {
    zh: `${[...inFirst].map((word) => `“${word}”`).join('')}是公文里的词${all > inFirst.size ? `，这一篇里有 ${all} 个这样的词` : ''}。`,
    en: `${[...inFirst].map((word) => `“${word}”`).join(', ')}: words of official documents${all > inFirst.size ? `, ${all} of them in this guide` : ''}.`,
  };
  const rest = shown.map(([word, line]) => `${word} → ${PLAIN_FOR_OFFICIAL.get(word) || '（删去）'}（第 ${line} 行）`);
  const restInEnglish = shown.map(([word, line]) => `${word} → ${PLAIN_FOR_OFFICIAL.get(word) || '(nothing)'} (line ${line})`);
  const dots = others.size > shown.length ? ' ……' : '';
  const fix = {
    zh: `这样写：“${inPlain(first.read.typed, first.words)}”。${rest.length > 0 ? `别的：${rest.join('、')}${dots}。` : ''}`,
    en: `Write: “${inPlain(first.read.typed, first.words)}”.${rest.length > 0 ? ` The others: ${restInEnglish.join(', ')}${dots}.` : ''}`,
  };
  const { at, text } = first.read;
  return [found(rule, draft.file, { line: at.line, column: at.column + characters(text.slice(0, start.index)) }, message, fix)];
}

const MOST_SHOWN = 8;

/** The line with the plain words in it. */
function inPlain(typed: string, words: readonly Official[]): string {
  let [plain, at] = ['', 0];
  for (const { word, index } of words) {
    plain += typed.slice(at, index) + (PLAIN_FOR_OFFICIAL.get(word) ?? word);
    at = index + word.length;
  }
  return (plain + typed.slice(at)).trim();
}

const FIELDS: readonly FieldName[] = ['who', 'time', 'fee', 'valid', 'latest'];

/** What readers read as sentences: no names of materials, no headings, no laws. */
function textsIn(draft: Draft, source: string): Read[] {
  const { lines } = sourceOf(draft.file, source);
  const fields = FIELDS.flatMap((name) => textOf(draft.fields[name]?.value) ?? []).map((text) => ({ ...text, typed: text.text }));
  const body = guideLines(draft, source)
    .filter(({ section, isHeading, text }) => !isHeading && section?.kind !== 'basis' && !/[\u3040-\u30ff]/.test(text))
    .map((line) => ({ ...line, text: withoutName(line), typed: lines[line.at.line - 1] ?? '' }));
  return [...fields, ...body].sort((a, b) => a.at.line - b.at.line);
}

/** The name of a material is blank: its office calls it so. */
function withoutName({ section, text }: GuideLine): string {
  if (section?.kind !== 'materials' || /^(?:\s|\u3000)/.test(text)) return text;
  const end = text.search(/[：:]/);
  return end < 0 ? ' '.repeat(text.length) : ' '.repeat(end) + text.slice(end);
}

/** Beyond these the official words in names are told all the same. */
const MOST_NAMES = 100;

/** Official names with such a word in them. */
function namesIn(draft: Draft): string[] {
  const aliases = textOf(draft.fields.aliases?.value)?.text.split(/[、，,]/) ?? [];
  const names = [draft.title?.text ?? '', ...aliases, ...materialsOf(draft).map(({ name }) => name)];
  return names
    .map((name) => name.trim())
    .filter((name) => name.search(OFFICIAL) >= 0)
    .slice(0, MOST_NAMES);
}

/** A text with official names, quoted words and titles of laws as blanks of the same length. */
function masked(text: string, names: readonly string[]): string {
  const blank = (words: string) => ' '.repeat(words.length);
  const unquoted = text.replace(/《[^《》]*》|“[^“”]*”|「[^「」]*」|"[^"]*"|`[^`]*`|https?:\S+/g, blank);
  return names.reduce((rest, name) => rest.replaceAll(name, blank(name)), unquoted);
}
