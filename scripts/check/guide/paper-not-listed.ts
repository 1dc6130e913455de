import { characters } from '../../ground/source.ts';
import type { Problem } from '../../ground/problem.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import { textOf } from '../../parse/guide/field-values.ts';
import { materialsOf } from '../../resolve/draft-materials.ts';
import { type GuideLine, guideLines } from '../rule/guide-lines.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'paper-not-listed',
  level: 'warning',
  reason: {
    zh: '条件里、步骤里说到的证件，材料清单里没有：群众照清单带，到窗口就少一样。',
    en: 'A paper that the conditions or the steps ask for is not on the list: who packs by the list comes without it.',
  },
  check: ({ drafts, sources }) =>
    drafts.flatMap((draft) => (materialsOf(draft).length === 0 ? [] : notListed(draft, sources.get(draft.file) ?? ''))),
};

/** What a paper is called: the name to write, then what else people say for it. */
const PAPERS: readonly (readonly [string, string])[] = [
  ['居民身份证', '身份证'],
  ['户口簿', '户口[簿本]'],
  ['结婚证', '结婚证'],
  ['离婚证', '离婚证'],
  ['出生医学证明', '出生医学证明|出生证'],
  ['死亡证明', '死亡(?:医学)?证明'],
  ['残疾人证', '残疾人?证'],
  ['营业执照', '(?:营业)?执照'],
  ['不动产权证', '不动产权?证|房产证|房本|宅基地证'],
  ['居住证', '居住证(?!明)'],
  ['社会保障卡', '社会保障卡|社保卡|医保卡'],
  ['护照', '护照'],
  ['驾驶证', '驾驶证|驾照'],
  ['行驶证', '行驶证'],
  ['退役证', '退役(?:军人)?证|退伍证|退出现役证'],
  ['毕业证', '毕业证|学历证'],
  ['低保证', '低保证|最低生活保障证'],
  ['就业创业证', '就业创业证|就业失业登记证|失业证'],
  ['诊断证明', '诊断证明'],
  ['收入证明', '收入证明'],
  ['居住证明', '居住证明'],
  ['银行卡', '银行卡|存折'],
];
const ANY = PAPERS.map(([, names]) => names).join('|');
/** Has one: said of a person in a condition. */
const OWNS = new RegExp(
  `(?<![没未无])(?:持有?|具有|取得|领有|有)(?:了|有效的?|合法的?|本人的?|本[市县省]的?|《){0,2}(${ANY})(?!号|的?信息)`,
);
/** Brings one: said in a step. */
const BRINGS = new RegExp(
  `(?:携带|带|持|凭|提交|递交|上交|交|出示|提供|拿着?(?![到回]))(?:[上好齐着了来]|本人|有效的?|您的|自己的|《)*[^，。；：、！？（）“”《》电旧\\s]{0,6}?(${ANY})(?!号|的?信息|复印)`,
);
const NOT = /(?:不用|不必|不需|不要|不再|无需|无须|免|没有|不能|忘了?)[^，。；、]{0,8}$/;

function notListed(draft: Draft, source: string): Problem[] {
  const lines = guideLines(draft, source);
  const listed = lines.flatMap(({ section, text }) => (section?.kind === 'materials' ? [text] : [])).join('\n');
  const who = textOf(draft.fields.who?.value);
  const conditions = [...(who ? [who] : []), ...lines.filter((line) => isUnder(line, 'who'))].map((line) => ({
    ...line,
    pattern: OWNS,
    en: 'The conditions',
    zh: '条件里',
  }));
  const steps = lines.filter((line) => isUnder(line, 'steps')).map((line) => ({ ...line, pattern: BRINGS, en: 'The steps', zh: '步骤里' }));
  const isListed = new Map(PAPERS.map(([name, names]) => [name, new RegExp(names).test(listed)]));
  const missing = new Map<string, Problem>();
  for (const { text, at, pattern, zh, en } of [...conditions, ...steps]) {
    const hit = pattern.exec(text);
    const typed = hit?.[1];
    const [name] = PAPERS.find(([, names]) => typed !== undefined && new RegExp(names).test(typed)) ?? [];
    if (!hit || !typed || !name || missing.has(name) || isListed.get(name) || NOT.test(text.slice(0, hit.index))) continue;
    const column = at.column + characters(text.slice(0, hit.index + hit[0].length - typed.length));
    const message = { zh: `${zh}要“${typed}”，“要带的材料”里没有。`, en: `${en} ask for “${typed}”, which is not under “What to bring”.` };
    const fix = {
      zh: `在“要带的材料”里加一行：“- ${name}：原件”；只有一些人要带的，后面写上条件。窗口自己查得到、不用带的，写“- ${name}（不用带）”。`,
      en: `Add it under “What to bring”: “- ${name}: original”, with a condition if only some need it; if nobody does, say so there.`,
    };
    missing.set(name, found(rule, draft.file, { line: at.line, column }, message, fix));
  }
  return [...missing.values()];
}

function isUnder({ section, isHeading }: GuideLine, kind: 'who' | 'steps'): boolean {
  return section?.kind === kind && !isHeading;
}
