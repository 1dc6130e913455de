import { nearest } from '../../ground/nearest.ts';
import type { Wording } from '../../ground/problem.ts';
import { type PageAnchors, anchorsIn, fragmentOn } from '../../resolve/anchors.ts';
import { followedLinks } from '../../resolve/followed-links.ts';
import type { LinkFate } from '../../resolve/link.ts';
import { titleOf } from '../../resolve/names.ts';
import { resolveDraft } from '../../resolve/resolve-draft.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'dead-anchor',
  level: 'warning',
  reason: {
    zh: '链接说的标题没有，群众点了也到不了那一段，得自己再找。',
    en: 'A link to a heading that is not there leaves people to look for the place themselves.',
  },
  check: (context) => {
    const find = anchorsIn(context);
    const hintsLeft = new Map<Draft, number>();
    return followedLinks(context).flatMap(({ draft, link, fate }) => {
      const { id, language, fragment } = ledTo(fate, draft);
      const page = fragment === '' ? undefined : find(id, language ?? draft.language ?? context.hall.language);
      if (!page || fragmentOn(page, fragment) !== '') return [];
      const left = hintsLeft.get(draft) ?? MOST_HINTS;
      hintsLeft.set(draft, left - 1);
      const path = link.target.replace(/[#＃].*$/s, '');
      const name = fragment.slice(1);
      const where =
        page.draft === draft ? { zh: '这一页', en: 'This page' } : { zh: `“${titleOf(page.draft)}”`, en: `“${titleOf(page.draft)}”` };
      const message = { zh: `${where.zh}里没有“${name}”。`, en: `${where.en} has no “${name}”.` };
      return [found(rule, draft.file, link.at, message, cure(page, path, name, left > 0))];
    });
  },
};

/** Dead links of a guide beyond these have no hint: each is compared with all headings of a page. */
const MOST_HINTS = 100;
const MOST_SHOWN = 12;

function ledTo(fate: LinkFate, { id }: Draft): { readonly id: string; readonly language?: string | undefined; readonly fragment: string } {
  if (fate.kind === 'guide') return fate;
  return { id, fragment: fate.kind === 'fragment' ? fate.href : '' };
}

/** The nearest heading; all of them, where they are few. The same for answers. */
function cure(page: PageAnchors, path: string, name: string, mayHint: boolean): Wording {
  const names = name.includes('=') ? answersOn(page) : [...new Set(page.all.map(({ anchor }) => anchor))];
  const near = mayHint ? nearest(name, names) : undefined;
  const few = names.slice(0, MOST_SHOWN).map((one) => `${path}#${one}`);
  const more = names.length > MOST_SHOWN ? ['…'] : [];
  return meant(
    near === undefined ? undefined : `${path}#${near}`,
    few.length > 0
      ? { zh: `可以写：${[...few, ...more].join('、')}。`, en: `You may write: ${[...few, ...more].join(', ')}.` }
      : { zh: '那一页没有可以链接的标题：删去“#”和后面的字。', en: 'There is nothing to link to: take “#” and what follows away.' },
  );
}

function answersOn({ draft }: PageAnchors): string[] {
  return resolveDraft(draft).questions.flatMap(({ id, answers }) => answers.map((answer) => `${id}=${answer.id}`));
}
