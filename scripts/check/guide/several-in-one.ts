import { plainText } from '../../../src/guide/html.ts';
import type { Wording } from '../../ground/problem.ts';
import type { Draft, DraftMaterial } from '../../parse/guide/draft.ts';
import { withoutBrackets } from '../../parse/markdown/brackets.ts';
import { isPaper } from '../../parse/markdown/one-line-lists.ts';
import { isKnownPaper } from '../../parse/markdown/unlisted-papers.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'several-in-one',
  level: 'warning',
  reason: {
    zh: '几样材料写在一条里，只有一个勾：打了勾，也不知道齐了没有。',
    en: 'Several materials in one line have one tick, which does not say whether all of them are there.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) =>
      materialsOf(draft).flatMap((material) => {
        const papers = severalIn(material);
        if (!papers) return [];
        const named = papers.join('、');
        const message = {
          zh: `“${named}”是几样材料，写在一条里，只能打一个勾。`,
          en: `“${named}” are several materials in one line, with one tick for all.`,
        };
        return [found(rule, draft.file, material.at, message, fixOf(papers))];
      }),
    ),
};

/** Those of a choice are left out: one line may be one way to have it. */
function materialsOf({ sections }: Draft): DraftMaterial[] {
  return sections.flatMap((section) => ('materials' in section ? section.materials : [])).flatMap((one) => ('anyOf' in one ? [] : [one]));
}

/** Papers that a message shows. */
const SHOWN = 3;

function fixOf(papers: readonly string[]): Wording {
  const lines = papers.slice(0, SHOWN).map((paper) => `“- ${paper}”`);
  return { zh: `一样写一行：${lines.join('')}。`, en: `Write one a line: ${lines.join(', ')}.` };
}

/** The papers that a name without a form holds, or the form of a name that is none: `- 新房：购房合同、发票`. */
function severalIn({ name, form, note = '' }: DraftMaterial): string[] | undefined {
  if (form === undefined) return papersIn(name, /[、&＆+＋]/gu) ?? papersBeneath(name, note);
  if (COUNTED.test(name) && COUNTED.test(form)) return [name, form];
  return isPaper(name) ? undefined : papersIn(form, /[、，；]/gu);
}

function papersIn(text: string, between: RegExp): string[] | undefined {
  if (ONE_OF.test(text)) return undefined;
  const covered = withoutBrackets(text);
  const ends = [...covered.matchAll(between)].map(({ index }) => index);
  const papers = [0, ...ends.map((at) => at + 1)].map((start, at) => text.slice(start, ends[at] ?? text.length).trim());
  return papers.length > 1 && papers.every((paper) => isPaper(paper) && !FORM.test(paper)) ? papers : undefined;
}

/** `- 身份证`, and beneath it a line each, `户口簿`, `照片`. */
function papersBeneath(name: string, note: string): string[] | undefined {
  const lines = plainText(note)
    .split(/\s+/u)
    .filter((line) => line !== '');
  const are = isKnownPaper(name) && lines.length > 0 && lines.every((line) => isPaper(line) && isKnownPaper(line) && !FORM.test(line));
  return are ? [name, ...lines] : undefined;
}

/** `身份证（1份）    户口簿（1份）` in two columns. */
const COUNTED = /[（(]\s*\d{1,2}\s*[份张本套]\s*[）)]$/u;

const ONE_OF = /或|任[选選一]|之一|其中|其一|等/u;
const FORM = /^(?:原件|复印件|複印件|正本|副本|一式|各|封面|首页|本人页|内页|正反面)/u;
