import { characters } from '../../ground/source.ts';
import { textOf } from '../../parse/guide/field-values.ts';
import { guideLines } from '../rule/guide-lines.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'catch-all-condition',
  level: 'warning',
  reason: {
    zh: '“其他条件”谁也对不上：群众到了窗口才知道自己办不了。国家要求取消兜底条款。',
    en: 'Nobody can tell whether they meet “other conditions”: they learn it at the window.',
  },
  check: ({ drafts, sources }) =>
    drafts.flatMap((draft) => {
      const who = textOf(draft.fields.who?.value);
      const lines = guideLines(draft, sources.get(draft.file) ?? '').filter(
        ({ section, isHeading }) => section?.kind === 'who' && !isHeading,
      );
      return [...(who ? [who] : []), ...lines].flatMap(({ text, at }) => {
        const hit = CATCH_ALL.exec(text) ?? ENGLISH.exec(text);
        if (!hit) return [];
        return [
          found(
            rule,
            draft.file,
            { line: at.line, column: at.column + characters(text.slice(0, hit.index)) },
            { zh: `“${hit[0]}”没说清楚到底是什么条件。`, en: `“${hit[0]}” does not say which condition is meant.` },
            {
              zh: '把条件一条一条写出来；写不出来的删去，或者写清要问谁：“- ……能不能办，以窗口答复为准”。',
              en: 'Name each condition; take away what cannot be named, or say whom to ask.',
            },
          ),
        ];
      });
    }),
};

/** Not `其他人`, nor `符合当地的规定`: these say who, or where it is written. */
const CATCH_ALL = new RegExp(
  [
    '(?:其他|其它|其余|相关|有关|相应)的?(?:条件|情形|要求)(?![之一，,：:]{0,3}[一-龥]{0,4}(?:如下|包括))',
    '(?:法律|法规|规章|政策|文件|国家|上级|部门|有关|相关)[^，。；、：\\s]{0,8}规定的(?:其他|其它|有关|相关|相应)[^，。；、：\\s]{0,6}',
    '(?:规定|要求|认为|认定)的其[他它](?:有关|相关)?(?:条件|情形|情况|人员|对象|事项|要求)',
    '应当?(?:符合|具备|满足)的其[他它][^，。；：\\s]{0,6}',
  ].join('|'),
);
const ENGLISH =
  /\b(?:other|further|additional|relevant|applicable)\s+(?:\w+\s+)?(?:conditions?|requirements?|criteria|circumstances)\b|\bas (?:otherwise )?(?:required|prescribed|stipulated) by (?:law|regulations?)\b/i;
