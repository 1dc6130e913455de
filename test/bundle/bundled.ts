/** A hall with three guides and a bundle of them, of a few lines each. */

import type { Answers } from '../../src/guide/condition.ts';
import { holds } from '../../src/guide/condition.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { plainText } from '../../src/guide/html.ts';
import { questionsOf } from '../../src/guide/questions.ts';
import { type Files, compiled } from '../check/hall-folder.ts';

export const CERTIFICATE = [
  '---',
  '标题: 出生证明',
  '结果: 出生医学证明（正页、副页）',
  '时限: 5 个工作日',
  '---',
  '医院发。',
  '',
  '## 您的情况',
  '### 要办哪一样？ {#want}',
  '- 第一次领 {#first}',
  '- 补领 {#lost} {到此为止}',
  '  到原来的地方补。',
  '### 父母登记结婚了吗？ {#married}',
  '- 已登记 {#yes}',
  '- 没有登记 {#no}',
  '',
  '## 要带的材料',
  '- 父母的身份证：原件',
  '- 结婚证：原件 {已登记}',
  '',
];

export const HUKOU = [
  '---',
  '标题: 上户口',
  '窗口: 12',
  '时限: 当场办结',
  '---',
  '当场办好。',
  '',
  '## 您的情况',
  '### 父母登记结婚了吗？ {#wed}',
  '- 已登记 {#a}',
  '- 没有登记 {#b}',
  '### 跟谁？ {#follow wed=b}',
  '- 随父亲 {#father}',
  '- 随母亲 {#mother}',
  '',
  '## 要带的材料',
  '- 出生医学证明：原件 1 份',
  '- 父母的身份证：原件',
  '- 亲子鉴定：原件 {随父亲}',
  '',
];

export const CARD = [
  '---',
  '标题: 社保卡',
  '窗口: 14',
  '时限: 10 个工作日',
  '---',
  '等着拿。',
  '',
  '## 要带的材料',
  '- 父母的身份证：复印件 1 份',
  '- 户口簿：原件',
  '  孩子那一页要印好。',
  '',
];

/** Returns the files of the hall; `more` lines follow the front matter of the bundle's own. */
export function bundleFiles(front: readonly string[], ...more: string[]): Files {
  return {
    'codes.yaml': 'A1: birth/hukou\nA2: birth/certificate\nA4: bundles/newborn\nB1: work/card\n',
    'birth/certificate.md': CERTIFICATE.join('\n'),
    'birth/hukou.md': HUKOU.join('\n'),
    'work/card.md': CARD.join('\n'),
    'bundles/newborn.md': ['---', '标题: 新生儿一件事', ...front, '---', '连着办。', '', ...more, ''].join('\n'),
  };
}

export const LIST = '一件事: birth/certificate、birth/hukou、work/card';

/** Returns the bundle of a hall. */
export function bundleIn(files: Files, language = 'zh-CN'): Guide {
  const found = compiled(files).guides?.find((guide) => guide.bundle && guide.language === language);
  if (!found) throw new Error('no bundle');
  return found;
}

/** Returns the papers of a bundle for these answers: `+` for sure, `?` perhaps, under the headings of their lists. */
export function papersFor(bundle: Guide, answers: Answers): string[] {
  const questions = questionsOf(bundle);
  const truth = (when: string | undefined) => holds(when, answers, questions);
  return bundle.sections.flatMap((section) => {
    if (section.kind !== 'materials' || truth(section.when) === false) return [];
    return section.materials.flatMap((one) => {
      const all = [truth(section.when), truth(one.when)];
      const name = 'anyOf' in one ? one.label : one.name;
      return all.includes(false) ? [] : [`${all.includes(undefined) ? '?' : '+'} ${name}`];
    });
  });
}

/** Returns the texts of the steps under a heading, tags left out. */
export function stepsUnder(bundle: Guide, heading: string): string[] {
  const section = bundle.sections.find((one) => one.heading === heading);
  return section?.kind === 'steps'
    ? section.steps.map(({ title, html }) => `${title ?? ''} ${plainText(html.replace(/<\/(?:p|li)>/g, ' / '))}`)
    : [];
}
