import type { DraftMaterial } from '../../parse/guide/draft.ts';
import { materialsOf } from '../../resolve/draft-materials.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'catch-all-material',
  level: 'warning',
  reason: {
    zh: '“其他材料”让群众白跑：到了窗口才知道还差什么。国家要求取消兜底条款。',
    en: 'For “other materials” people come twice: only at the window do they learn what is missing.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) =>
      materialsOf(draft)
        .filter(isCatchAll)
        .map(({ name, at }) =>
          found(
            rule,
            draft.file,
            at,
            { zh: `“${name}”没说清楚到底要带什么。`, en: `“${name}” does not say what to bring.` },
            {
              zh: '把材料一样一样写出来；不一定要的，写清什么情况要。',
              en: 'Name every material; for one that only some need, say in which case.',
            },
          ),
        ),
    ),
};

const OPEN_END = /等(其他|其它|相关|有关)?(的)?(证明)?(材料|资料|证件|文件|证明)?$/;
const ANY = /(其他|其它|相关|有关|所需|需要的|要求的|规定的|必要)(的)?.{0,6}(材料|资料|证件|文件|手续)(原件|复印件)?$/;
const ENGLISH =
  /\b(other|relevant|related|necessary|required|supporting|additional)\s+(\w+\s+)?(materials?|documents?|papers?|documentation)\b|\betc\b|\band so on\b/i;

function isCatchAll({ name }: DraftMaterial): boolean {
  const plain = name.replace(/[\s“”"（）()。，,]/g, ' ').trim();
  return OPEN_END.test(plain) || ANY.test(plain) || ENGLISH.test(plain);
}
