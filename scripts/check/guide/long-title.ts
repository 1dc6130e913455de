import { START } from '../../ground/problem.ts';
import { characters } from '../../ground/source.ts';
import { type GuideRule, found } from '../rule/rule.ts';

/** In characters: above the first a title does not fit a card on the wall, above the second it is none any more. */
const LONG = 30;
export const TITLE_TOO_LONG = 100;

export const rule: GuideRule = {
  id: 'long-title',
  level: 'warning',
  reason: {
    zh: '长标题在墙上和手机上都放不下；超过 100 个字就不做了。',
    en: 'A long title fits neither the wall nor a phone; above 100 characters nothing is built.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) => {
      const { text, at } = draft.title ?? { text: '', at: START };
      const count = characters(text.trim());
      if (widthOf(text.trim()) <= LONG && count <= TITLE_TOO_LONG) return [];
      const level = count > TITLE_TOO_LONG ? 'error' : 'warning';
      const message = { zh: `标题有 ${count} 个字，太长了。`, en: `The title has ${count} characters, which is too long.` };
      const fix = {
        zh: `写短一些，最好不超过 ${LONG} 个字；其他的叫法写到“俗称”里。`,
        en: `Make it shorter, at most ${LONG * 2} letters; put other names into “aliases”.`,
      };
      return [found({ id: rule.id, level }, draft.file, at, message, fix)];
    }),
};

/** A Chinese character is as wide as two letters. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5), 0);
}
