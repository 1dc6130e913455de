import { POSTER_TITLE, charactersThatFit, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import { type GuideRule, found } from '../rule/rule.ts';
import { TITLE_TOO_LONG } from './long-title.ts';
import { characters } from '../../ground/source.ts';

export const rule: GuideRule = {
  id: 'poster-title',
  level: 'warning',
  reason: {
    zh: '海报上用最小的字也放不下的标题，那一张就印不出来：等要贴的时候才知道，就晚了。',
    en: 'A title that no letters make fit keeps its poster from being printed, which is found out when it is to hang.',
  },
  check: ({ drafts }) =>
    drafts.flatMap(({ file, language, title }) => {
      const text = title?.text.trim() ?? '';
      const count = characters(text);
      if (!title || language !== undefined || count > TITLE_TOO_LONG || sizeThatFits(text, POSTER_TITLE) !== undefined) return [];
      const fits = charactersThatFit(POSTER_TITLE);
      const message = {
        zh: `标题有 ${count} 个字，海报上最多放得下 ${fits} 个：这一张 npm run print 不印。`,
        en: `The title has ${count} characters; a poster takes ${fits} Chinese ones: npm run print leaves this one out.`,
      };
      const fix = {
        zh: '只留群众要办的事：“公共场所卫生许可证”；新办、变更这些写到“您的情况”里去问，别的叫法写到“俗称”里。',
        en: 'Keep what people come for, such as “Hygiene licence”; ask about kinds under “Your situation”, put other names into “aliases”.',
      };
      return [found(rule, file, title.at, message, fix)];
    }),
};
