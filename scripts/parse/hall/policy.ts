/** A policy: a short file of keys, whatever stands below them. */

import type { Problem } from '../../ground/problem.ts';
import { type Text, characters, sourceOf } from '../../ground/source.ts';
import type { GuideFile } from '../../read/read.ts';
import { frontSpan } from '../guide/front-lines.ts';
import type { DraftTerm } from '../guide/draft.ts';
import { textsOf } from '../guide/field-values.ts';
import { simplified } from '../markdown/traditional.ts';
import { type Fields, type Shape, fieldsOf, reportType, textWanted } from '../yaml/shape.ts';
import { type YamlNode, readYaml } from '../yaml/yaml.ts';

/** `{birth/subsidy#born=after}`: a guide as typed, and terms of which all must hold. */
interface PolicyGroup {
  readonly guide: Text;
  readonly terms: readonly DraftTerm[];
}

export interface PolicyDraft {
  readonly file: string;
  /** The name of its file: `childcare`. */
  readonly id: string;
  readonly language?: string;
  readonly title?: Text;
  /** Without its conditions. */
  readonly who?: Text;
  readonly gets?: Text;
  readonly how?: Text;
  readonly basis?: Text;
  readonly from?: Text;
  readonly until?: Text;
  /** Guides as typed. */
  readonly related: readonly Text[];
  /** Any of them may hold. */
  readonly groups: readonly PolicyGroup[];
  /** Braces that could not be understood. */
  readonly broken: readonly Text[];
}

/** The keys of a policy, Chinese and English. */
const KEYS = {
  title: ['标题', '名称', 'title'],
  who: ['谁能享受', '对象', 'who'],
  gets: ['得到什么', '内容', 'gets'],
  how: ['怎么办', '怎么领', 'how'],
  basis: ['依据', '政策依据', 'basis'],
  from: ['自', '开始', 'from'],
  until: ['至', '截止', 'until'],
  related: ['相关', 'related'],
} as const;

type Key = keyof typeof KEYS;
const ALL: readonly string[] = Object.values(KEYS).flat();

/** Whether a text is a policy's: it says what one gets, or who may. */
export function isPolicy(text: string): boolean {
  return /^[ \t]*(?:谁能享受|得到什么|gets)[ \t]*[:：]/m.test(simplified(text.slice(0, 2000)));
}

/** Returns the policy that a file says, whatever it says. Never throws. */
export function parsePolicy({ file, id, language, text }: Pick<GuideFile, 'file' | 'id' | 'language'> & { readonly text: string }): {
  readonly policy: PolicyDraft;
  readonly problems: readonly Problem[];
} {
  const shape: Shape = { file, problems: [], places: new Map() };
  const { lines } = sourceOf(file, text);
  const span = frontSpan(lines) ?? { start: 0, end: lines.length };
  const keys = lines.slice(span.start, span.end).map(asKeyLine);
  const { tree, problems } = readYaml(keys.join('\n'), file, 1 + span.start, (key) => ALL.includes(key), true);
  shape.problems.push(...problems);
  const fields = tree ? fieldsOf(shape, tree, '', ALL) : new Map<string, YamlNode>();
  const typed = textIn(shape, fields, 'who');
  const { text: who, groups, broken } = typed ? withoutBraces(typed) : { text: undefined, groups: [], broken: [] };
  const own = { title: textIn(shape, fields, 'title'), who, gets: textIn(shape, fields, 'gets'), how: textIn(shape, fields, 'how') };
  const rest = { basis: textIn(shape, fields, 'basis'), from: textIn(shape, fields, 'from'), until: textIn(shape, fields, 'until') };
  const policy: PolicyDraft = {
    file,
    id: id.slice(id.indexOf('/') + 1),
    ...(language === undefined ? {} : { language }),
    ...present({ ...own, ...rest }),
    related: listIn(fields, 'related'),
    groups,
    broken,
  };
  return { policy, problems: shape.problems };
}

/** A key in traditional characters is read as its simplified one, a full-width colon after it as a colon. */
function asKeyLine(line: string): string {
  return line.replace(/^([^\s：:]{1,6})(：\s*|:)/, (_, key: string, colon: string) => `${simplified(key)}${colon === ':' ? ':' : ': '}`);
}

function present<T extends Readonly<Record<string, unknown>>>(fields: T): { [key in keyof T]?: NonNullable<T[key]> } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is absent is left out
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [key in keyof T]?: NonNullable<T[key]>;
  };
}

function nodeOf(fields: Fields, key: Key): YamlNode | undefined {
  return KEYS[key].map((name) => fields.get(name)).find((node) => node !== undefined);
}

function textIn(shape: Shape, fields: Fields, key: Key): Text | undefined {
  const node = nodeOf(fields, key);
  if (!node) return undefined;
  if ('text' in node) return node.text.trim() === '' ? undefined : { text: node.text.trim(), at: node.at };
  // `- 一` beneath a key: lines of one text.
  if ('list' in node && node.list.every((item) => 'text' in item))
    return { text: node.list.map((item) => ('text' in item ? item.text.trim() : '')).join('；'), at: node.at };
  reportType(shape, node.at, KEYS[key][0], textWanted);
  return undefined;
}

function listIn(fields: Fields, key: Key): Text[] {
  const node = nodeOf(fields, key);
  if (!node) return [];
  const items = 'list' in node ? node.list : [node];
  return items.flatMap((item) => ('text' in item ? textsOf(item) : []));
}

const BRACES = /[{｛]([^{}｛｝]*)[}｝]/g;

/** Returns the text without its conditions, and these. */
function withoutBraces({ text, at }: Text): { readonly text: Text | undefined } & Pick<PolicyDraft, 'groups' | 'broken'> {
  const groups: PolicyGroup[] = [];
  const broken: Text[] = [];
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(BRACES)) {
    const group = groupIn(inner, { line: at.line, column: at.column + characters(text.slice(0, index)) + 1 });
    if (group) groups.push(group);
    else broken.push({ text: whole, at: { line: at.line, column: at.column + characters(text.slice(0, index)) } });
  }
  const rest = text.replace(BRACES, '').trim();
  return { text: rest === '' ? undefined : { text: rest, at }, groups, broken };
}

/** The guide is named with the first term; the next ones are about the same. */
function groupIn(inner: string, at: Text['at']): PolicyGroup | undefined {
  let guide: Text | undefined;
  const terms: DraftTerm[] = [];
  for (const { 0: word, index } of inner.matchAll(/\S+/g)) {
    const place = { line: at.line, column: at.column + characters(inner.slice(0, index)) };
    const [, named, question, operator, answers] = /^(?:(.+)[#＃])?([^#＃]+?)([!！]?[=＝])(.+)$/.exec(word) ?? [];
    if (question === undefined || operator === undefined || answers === undefined) return undefined;
    if (named !== undefined && guide !== undefined && named !== guide.text) return undefined;
    guide ??= named === undefined ? undefined : { text: named, at: place };
    terms.push({ at: place, question, not: /^[!！]/.test(operator), answers: answers.split(/[|｜/]/) });
  }
  return guide && { guide, terms };
}
