/** YAML errors in the words of a person who does not know YAML. */

import type { Wording } from '../../ground/problem.ts';
import { type Source, lineAt } from '../../ground/source.ts';

interface YamlWords {
  readonly id: 'yaml-tab' | 'yaml-syntax';
  readonly message: Wording;
  readonly fix: Wording;
  /** The line with its value in quotes, where those are all that was missing, and where the value begins in the line. */
  readonly quoted?: { readonly line: string; readonly start: number };
}

/** Returns the words for an error of the YAML reader at a code unit of a line (both from 0). */
export function yamlErrorInWords(code: string, source: Source, index: number, unit: number): YamlWords {
  const line = source.lines[index] ?? '';
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) return tab;
  if (/^\s*[\u00A0\u3000]/.test(line)) return wideSpace;
  if (code === 'MULTIPLE_DOCS') return secondDocument;
  if (code === 'MISSING_CHAR' && /["']/.test(line)) return quoteNotClosed;
  if (/^\s*(?:- +)?(?:[^:：[{]+[:：]\s*)?[[{]/.test(line) && !textAfterBracket(line)) return brackets;
  if (colonInValue(line, unit) || code === 'BAD_SCALAR_START' || /^\s*[^:：]+[:：]\s*[[{!&*|>]/.test(line)) return needsQuotes(line);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'BAD_INDENT' || code === 'MULTILINE_IMPLICIT_KEY')
    return indent(source.lines[index + 1] ?? '');
  return notUnderstood(line);
}

/**
 * Returns the offset of the bracket that is never closed, where that is what an error on a later line is about;
 * undefined for other errors.
 */
export function openBracketBefore(source: Source, code: string, offset: number): number | undefined {
  if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR') return undefined;
  const index = lineAt(source, offset);
  for (let at = index; at >= Math.max(0, index - 20); at -= 1) {
    const line = (source.lines[at] ?? '').replace(/"[^"]*"|'[^']*'|\s#.*$/g, (text) => ' '.repeat(text.length));
    const opened = line.replace(/[^[{]/g, '').length;
    const closed = line.replace(/[^\]}]/g, '').length;
    if (opened > closed) return at === index ? undefined : (source.starts[at] ?? 0) + line.search(/[[{]/);
  }
  return undefined;
}

/** `标题: [重要] 通知` */
function textAfterBracket(line: string): boolean {
  return /^[^[{]*(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s,\]}#]/.test(line);
}

function colonInValue(line: string, unit: number): boolean {
  return /:(\s|$)/.test(line.slice(unit)) && /:\s/.test(line.slice(0, unit));
}

/** The fix holds the corrected line. */
function needsQuotes(line: string): YamlWords {
  const [whole, head = '', value = ''] = /^(\s*(?:- +)?[^:：]*[:：]\s*)(.*?)\s*$/.exec(line) ?? [];
  const quoted = /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  const written = value.length > 60 ? '"…"' : `${head.trim()} ${quoted}`;
  return {
    id: 'yaml-syntax',
    message: {
      zh: '值里有 YAML 的符号（冒号加空格，或者开头是 [ { @ ` % 等），读不懂这一行。',
      en: 'The value has a sign of YAML in it (a colon and a space, or [ { @ ` % at its start), so this line cannot be read.',
    },
    fix: { zh: `给值加上英文引号：${written}`, en: `Put the value in quotes: ${written}` },
    ...(whole !== undefined && value ? { quoted: { line: head + quoted, start: head.length } } : {}),
  };
}

const brackets: YamlWords = {
  id: 'yaml-syntax',
  message: {
    zh: '方括号或花括号没有成对，或者里面的值有 YAML 的符号。',
    en: 'Brackets or braces are not closed, or a value within them has a sign of YAML in it.',
  },
  fix: {
    zh: '检查括号是否成对；# 开头的颜色、有冒号或逗号的文字要加英文引号，例如 colour: "#b3261e"。',
    en: 'Check that they come in pairs; put a colour that begins with #, or text with a colon or comma, in quotes: colour: "#b3261e".',
  },
};

const tab: YamlWords = {
  id: 'yaml-tab',
  message: { zh: '行首用了 Tab 键，YAML 只认空格。', en: 'The line begins with a tab; YAML knows only spaces there.' },
  fix: { zh: '把行首的 Tab 换成两个空格。', en: 'Put two spaces in place of the tab.' },
};

const wideSpace: YamlWords = {
  id: 'yaml-syntax',
  message: { zh: '行首是全角空格，YAML 只认半角空格。', en: 'The line begins with a full-width space; YAML knows only the ordinary one.' },
  fix: { zh: '把行首的全角空格换成两个半角空格。', en: 'Put two ordinary spaces in its place.' },
};

const secondDocument: YamlWords = {
  id: 'yaml-syntax',
  message: { zh: '这里又有一行 ---，后面的内容没有读。', en: 'There is another --- here; what follows it was not read.' },
  fix: { zh: '删去这一行 ---。', en: 'Delete this ---.' },
};

const quoteNotClosed: YamlWords = {
  id: 'yaml-syntax',
  message: { zh: '引号没有成对。', en: 'A quote is not closed.' },
  fix: {
    zh: '在值的末尾补上同样的英文引号，或者去掉开头的引号。',
    en: 'Add the same quote at the end of the value, or remove the one at its start.',
  },
};

function indent(next: string): YamlWords {
  return {
    id: 'yaml-syntax',
    message: { zh: '缩进对不上，看不出这一行属于哪里。', en: 'The indent does not fit, so it is not clear what this line belongs to.' },
    fix: {
      zh: next.trim() ? `同一层的行要从同一列开始；检查下一行“${brief(next)}”前面的空格。` : '同一层的行要从同一列开始；方括号要成对。',
      en: next.trim()
        ? `Lines of one level begin in the same column; check the spaces before “${brief(next)}”.`
        : 'Lines of one level begin in the same column; brackets come in pairs.',
    },
  };
}

function notUnderstood(line: string): YamlWords {
  return {
    id: 'yaml-syntax',
    message: { zh: `读不懂这一行：“${brief(line)}”。`, en: `This line cannot be read: “${brief(line)}”.` },
    fix: {
      zh: '每行写成“键: 值”，冒号后面空一格；值里有符号的，给值加上英文引号。',
      en: 'Write each line as “key: value”, with a space after the colon; put a value with signs in it in quotes.',
    },
  };
}

function brief(line: string): string {
  const text = line.trim();
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
