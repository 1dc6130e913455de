import { plainText } from '../../../src/guide/html.ts';
import type { At, Wording } from '../../ground/problem.ts';
import type { Text } from '../../ground/source.ts';
import type { Draft, DraftSection } from '../../parse/guide/draft.ts';
import { labelledLine } from '../../parse/markdown/heading-lines.ts';
import { markOf } from '../../parse/markdown/item-marks.ts';
import { isPaper } from '../../parse/markdown/one-line-lists.ts';
import { endsWaived, namesWaived, saysWaived } from '../../parse/markdown/waived.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'list-not-read',
  level: 'warning',
  reason: {
    zh: '材料、步骤没有一条一条认出来，群众就没有可以打勾的，也不知道做到哪一步了。',
    en: 'Where no single material or step was recognised, people have nothing to tick and do not know how far they are.',
  },
  check: ({ drafts, sources }) =>
    drafts.flatMap((draft) =>
      KINDS.flatMap((kind) => {
        const section = unlisted(draft, kind);
        if (!section) return [];
        const { text, at } = lineUnder(section.at, sources.get(draft.file) ?? '');
        if (section.intro === undefined && !isItem(text, kind)) return [];
        return [found(rule, draft.file, at, messageOf(section.heading, kind), fixOf(text, kind))];
      }),
    ),
};

const KINDS = ['materials', 'steps', 'questions'] as const;

type Listed = (typeof KINDS)[number];

const ONE_OF = {
  materials: { zh: '一样材料', en: 'material', before: '- ' },
  steps: { zh: '一个步骤', en: 'step', before: '1. ' },
  questions: { zh: '一个问题', en: 'question', before: '### ' },
} as const;

/** What the first column of a table is called. */
const TITLES: Partial<Readonly<Record<Listed, Wording>>> = {
  materials: { zh: '材料名称', en: 'names' },
  steps: { zh: '步骤', en: 'steps' },
};

/** Nobody needs to bring anything. */
const NONE = /^(?:无|没有|不需要|不用|无需|无须|免|暂无|见|none\b|nothing\b|no\b|not\b|see\b)/i;

/** Beneath an empty section: a heading that is an item of it, `# 身份证`, `### 第一步 取号`. */
function isItem(text: string, kind: Listed): boolean {
  const [hashes = ''] = HASHES.exec(text) ?? [];
  const name = text.slice(hashes.length);
  return hashes !== '' && (kind === 'materials' ? isPaper(name) : kind === 'steps' && markOf(name) !== undefined);
}

const HASHES = /^[#＃]{1,6}\s*/u;

/** The first section of a kind, where none of its kind has an item. */
function unlisted({ sections }: Draft, kind: Listed): DraftSection | undefined {
  const own = sections.filter((section) => section.kind === kind);
  return own.some(hasItems)
    ? undefined
    : own.find(({ heading, intro = '' }) => !namesWaived(heading) && !saysNone(plainText(intro).trim()));
}

function saysNone(text: string): boolean {
  return NONE.test(text) || saysWaived(text);
}

function hasItems(section: DraftSection): boolean {
  if (section.kind === 'materials') return section.materials.length > 0;
  return section.kind === 'steps' ? section.steps.length > 0 : section.kind === 'questions' && section.questions.length > 0;
}

/** The first line with words under a heading. */
function lineUnder(heading: At, source: string): Text {
  const lines = source.split(/\r\n?|\n/);
  const own = (lines[heading.line - 1] ?? '').trimStart();
  const start = labelledLine(own)?.start;
  if (start !== undefined) return { text: own.slice(start).trim(), at: heading };
  for (let line = heading.line + 1; line <= lines.length; line += 1) {
    const typed = lines[line - 1] ?? '';
    const unit = typed.search(/\S/);
    if (/[\p{L}\p{N}]/u.test(typed)) return { text: typed.trim(), at: { line, column: unit + 1 } };
  }
  return { text: '', at: heading };
}

function messageOf(heading: string, kind: Listed): Wording {
  const { zh, en } = ONE_OF[kind];
  return { zh: `“${heading}”下面没有认出${zh}，只当成了文字。`, en: `Under “${heading}” no ${en} was recognised; it is shown as text.` };
}

/** The line as it is to be written. */
function fixOf(text: string, kind: Listed): Wording {
  const { before } = ONE_OF[kind];
  const title = TITLES[kind];
  if (title && /^[|｜]|\t/.test(text)) {
    const head = text.replace(/[^|｜\t\s][^|｜\t]*/u, (cell) => (cell.endsWith(' ') ? `${title.zh} ` : title.zh));
    return { zh: `名字那一列的表头写成“${title.zh}”：“${head}”。`, en: `Title the column of ${title.en} so: “${head}”.` };
  }
  const typed = withoutMarks(text.replace(HASHES, '').trim());
  const pieces = kind === 'materials' ? typed.split(/[、；;。]/) : [typed];
  const items = pieces.filter((item) => item.trim() !== '' && !(kind === 'materials' && endsWaived(` ${item}`)));
  const shown = items.slice(0, 3).map((item) => `“${before}${Array.from(withoutMarks(item.trim())).slice(0, 30).join('')}”`);
  return { zh: `一条写一行：${shown.join('')}。`, en: `Write one a line: ${shown.join(', ')}.` };
}

/** `1. 1. 取号` gets one number. */
function withoutMarks(item: string): string {
  const mark = markOf(item);
  return mark ? withoutMarks(mark.rest) : item;
}
