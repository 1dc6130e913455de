import { plainText } from '../../../src/guide/html.ts';
import { amountsIn } from '../../finish/amounts.ts';
import type { Text } from '../../ground/source.ts';
import type { Draft, FieldValue } from '../../parse/guide/draft.ts';
import { isList, textOf } from '../../parse/guide/field-values.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'fee-without-basis',
  level: 'warning',
  reason: {
    zh: '没有法律、法规写着的，一分钱也不能收（行政许可法第五十八条）；群众有权知道这笔钱照什么收。',
    en: 'No fee may be taken that no law provides for; people have the right to know by what they pay.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) => {
      if (draft.language !== undefined || !isGuide(draft)) return [];
      const charged = feeTexts(draft).flatMap(({ text, at }) => {
        const amount = amountsIn(text, 'zh').all.find(({ subject, value }) => subject === 'money' && Number(value) > 0);
        return amount && !BASIS.test(text) ? [{ at, words: asTyped(text, amount.words) }] : [];
      })[0];
      if (!charged) return [];
      return [
        found(
          rule,
          draft.file,
          charged.at,
          { zh: `收 ${charged.words}，没写照什么收。`, en: `${charged.words} is charged, and by what law is not said.` },
          {
            zh: '加一节“## 依据”，写上收费文件的名字和文号：“- 《……收费标准……的通知》（……〔2016〕2559 号）”。不该收的，写“费用: 不收费”。',
            en: 'Add “## Legal basis” with the name and number of the document that sets the fee. If nothing may be charged, say “free of charge”.',
          },
        ),
      ];
    }),
};

/** `10*2 元`: with what is reckoned before the amount. */
function asTyped(text: string, words: string): string {
  const [before = ''] = /(?:[\p{Nd}.]+\s?[*＊×xX✕+＋/]\s?)*$/u.exec(text.slice(0, text.indexOf(words))) ?? [];
  return `${before}${words}`;
}

/** A document, by its name or its number. */
const BASIS = /《|〔\d{4}〕|\[\d{4}\]|第[一二三四五六七八九十百\d]+条/;

/** One that says what to bring or what to do, and nothing of laws. */
function isGuide({ kinds }: Draft): boolean {
  return kinds.some((kind) => kind === 'materials' || kind === 'steps') && !kinds.includes('basis');
}

function feeTexts({ fields, sections }: Draft): Text[] {
  const lines = sections.flatMap((section) =>
    section.kind === 'fee' ? section.lines.map(({ html, at }) => ({ text: plainText(html), at })) : [],
  );
  return [...typedIn(fields.fee?.value), ...lines];
}

function typedIn(value: FieldValue | undefined): Text[] {
  if (value === undefined) return [];
  const values = isList(value) ? value : [value];
  return values.flatMap((one) => textOf(one) ?? []);
}
