/**
 * The guides of the sample hall say what their facts say: every paper, fee, limit, figure and law that the sources are sure
 * of, or a reason stands in its file why not; and no paper and no law beyond them.
 */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/journey/compile.ts';
import { missingIn, readFacts } from './missing.ts';
import { holdsWords, saidBy } from './said.ts';

const { guides = [] } = compile({ dir: join(import.meta.dirname, '../../guides'), today: '2026-12-01' });
// What a bundle says its guides say.
const own = new Map(guides.filter(({ language, bundle }) => language === 'zh-CN' && !bundle).map((guide) => [guide.id, saidBy(guide)]));
const facts = readFacts();

describe('what a guide no longer says is named', () => {
  const of = (id: string) => [facts.get(id), own.get(id)] as const;
  const [known, said] = of('home/property');
  if (!known || !said) throw new Error('home/property');

  it('a paper, and one that no source knows', () => {
    const papers = [...said.papers.filter((name) => name !== '完税凭证'), '户口簿'];
    expect(missingIn(known, { ...said, papers })).toEqual(['no paper 完税凭证', 'no fact of paper 户口簿']);
  });

  it('an amount, also where another holds its digits', () => {
    const fee = said.fee.replace('80元', '180元');
    expect(missingIn(known, { ...said, fee })).toEqual(['not in the fee: 住宅登记费 80 元一件，非住宅 550 元一件，税费另算']);
    expect([holdsWords('一共180元', '80 元'), holdsWords('一共180元，或80元', '80 元'), holdsWords('共12个月', '共 1')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('a limit', () => {
    const page = said.page.replaceAll('法定30个', '法定20个');
    expect(missingIn(known, { ...said, page })).toEqual(['not said: 5 个工作日（法定 30 个工作日）']);
  });

  it('an article, a number, a law, and an article too many', () => {
    const [first = '', second = ''] = said.basis;
    const law = '不动产登记暂行条例 国务院令第656号 第十四条 第十六条 第二十条';
    for (const line of [first.replace('、第十六条', ''), first.replace('656', '655'), first.replace('第二十条', '第二十条、第三条')])
      expect(missingIn(known, { ...said, basis: [line, second] })).toEqual([`not in the basis: ${law}`, `no fact of basis ${line}`]);
    expect(missingIn(known, { ...said, basis: [second] })).toEqual([`not in the basis: ${law}`]);
  });
});

describe('every guide says its facts', () => {
  it('each guide has some', () => expect([...facts.keys()].sort()).toEqual([...own.keys()].sort()));

  it.each([...facts])('%s', (id, known) => {
    const said = own.get(id);
    expect(said && missingIn(known, said)).toEqual([]);
    expect(Object.values(known['left out'] ?? {}).filter((reason) => reason.trim() === '')).toEqual([]);
  });
});
