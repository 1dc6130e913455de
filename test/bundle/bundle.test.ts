/** 一件事: several guides are one, each thing once, and whatever a reader answers is heard by all of them. */

import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { questionsOf } from '../../src/guide/questions.ts';
import { guideFacts, versionOf } from '../../src/guide/facts.ts';
import { compiled, found } from '../check/hall-folder.ts';
import { CARD, LIST, bundleFiles, bundleIn, papersFor, stepsUnder } from './bundled.ts';

const OWN = [
  '## 您的情况',
  '### 孩子跟谁？ {#whose}',
  '- 跟爸爸 {#father} {= birth/hukou#wed=b} {= birth/hukou#follow=father}',
  '- 跟妈妈 {#mother} {= birth/hukou#wed=b} {= birth/hukou#follow=mother}',
  '- 爸妈都行 {#both} {= birth/hukou#wed=a}',
];

describe('a bundle', () => {
  it('is no life event: it stands in that of its first guide, under a code of its letter', () => {
    const files = { ...bundleFiles([LIST]), 'codes.yaml': 'A1: birth/hukou\n' };
    const { hall, guides = [] } = compiled(files);
    expect(hall?.events.map(({ id }) => id)).toEqual(['birth', 'work']);
    expect(guides.find(({ bundle }) => bundle)).toMatchObject({ event: 'birth', code: 'A3', provisional: true });
    expect(found(bundleFiles([LIST]))).toEqual([]);
  });

  it('is linked from each of its guides, and links to each', () => {
    const { guides = [] } = compiled(bundleFiles([LIST]));
    expect(guides.flatMap(({ id, bundles }) => (bundles ? [[id, bundles.map(({ code }) => code)]] : []))).toEqual([
      ['birth/hukou', ['A4']],
      ['birth/certificate', ['A4']],
      ['work/card', ['A4']],
    ]);
    expect(bundleIn(bundleFiles([LIST])).bundle?.map(({ code }) => code)).toEqual(['A2', 'A1', 'B1']);
  });
});

describe('its questions', () => {
  it('asks once what two guides ask in the same words', () => {
    const bundle = bundleIn(bundleFiles([LIST]));
    expect(questionsOf(bundle).map(({ id, text }) => `${id} ${text}`)).toEqual([
      'want 要办哪一样？',
      'married 父母登记结婚了吗？',
      'follow 跟谁？',
    ]);
    const answers = { want: 'first', married: 'no', follow: 'father' };
    expect(papersFor(bundle, answers)).toEqual(['+ 父母的身份证', '+ 出生医学证明', '+ 亲子鉴定', '+ 户口簿']);
    expect(papersFor(bundle, { want: 'first', married: 'yes' })).toContain('+ 结婚证');
  });

  it('does not ask what is known, and keeps what hangs on it', () => {
    const bundle = bundleIn(bundleFiles([LIST.replace('certificate', 'certificate {= want=first}')]));
    expect(questionsOf(bundle).map(({ id }) => id)).toEqual(['married', 'follow']);
    expect(papersFor(bundle, { married: 'yes' })).toEqual(['+ 父母的身份证', '+ 结婚证', '+ 出生医学证明', '+ 户口簿']);
  });

  it('lets an answer of its own answer theirs; while it is open they are open', () => {
    const bundle = bundleIn(bundleFiles([LIST.replace('certificate', 'certificate {= want=first}')], ...OWN));
    // The same words mean the same question: the certificate's is answered as well.
    expect(questionsOf(bundle).map(({ id }) => id)).toEqual(['whose']);
    expect(papersFor(bundle, {})).toEqual(['+ 父母的身份证', '? 结婚证', '+ 出生医学证明', '? 亲子鉴定', '+ 户口簿']);
    expect(papersFor(bundle, { whose: 'unsure' })).toEqual(papersFor(bundle, {}));
    expect(papersFor(bundle, { whose: 'father' })).toContain('+ 亲子鉴定');
    expect(papersFor(bundle, { whose: 'mother' })).not.toContain('+ 亲子鉴定');
    expect(papersFor(bundle, { whose: 'both' })).toContain('+ 结婚证');
  });

  it('asks on where only some of its answers say it', () => {
    const own = ['## 您的情况', '### 哪种情况？ {#how}', '- 单身 {#single} {= birth/hukou#wed=b}', '- 别的 {#other}'];
    const bundle = bundleIn(bundleFiles([LIST], ...own));
    const married = questionsOf(bundle).find(({ id }) => id === 'married');
    expect(married?.when).toBe('how=other');
    expect(papersFor(bundle, { how: 'single', want: 'first', follow: 'father' })).toContain('+ 亲子鉴定');
    expect(papersFor(bundle, { how: 'other', want: 'first', married: 'yes' })).toContain('+ 结婚证');
    expect(papersFor(bundle, { how: 'single', want: 'first' })).not.toContain('? 结婚证');
  });

  it('gives clashing ids the name of their guide, and numbers too', () => {
    const files = bundleFiles([LIST], '## 您的情况', '### 几个孩子？ {#want}', '- 一个 {#one}', '- 两个 {#two}');
    const ids = questionsOf(bundleIn(files)).map(({ id }) => id);
    expect(ids).toEqual(['want', 'certificate-want', 'married', 'follow']);
    const plain = { ...files, 'work/card.md': [...CARD, '## 您的情况', '### 急吗？', '- 急', '- 不急', ''].join('\n') };
    expect(questionsOf(bundleIn(plain)).map(({ id }) => id)).toContain('card-1');
  });

  it('an answer that ends one guide ends only that', () => {
    const bundle = bundleIn(bundleFiles([LIST]));
    expect(questionsOf(bundle).flatMap(({ answers }) => answers.filter(({ stop }) => stop))).toEqual([]);
    // The marriage certificate is the first guide's alone; the question goes on for the other.
    expect(papersFor(bundle, { want: 'lost', married: 'yes' })).toEqual(['+ 父母的身份证', '+ 出生医学证明', '+ 户口簿']);
    expect(questionsOf(bundle).find(({ id }) => id === 'want')?.answers[1]?.said).toContain('到原来的地方补');
  });

  it('an answer of its own that ends it leaves nothing to say of that case', () => {
    const own = [
      '## 您的情况',
      '### 孩子在吗？ {#there}',
      '- 在 {#yes} {= birth/certificate#want=first}',
      '- 不在 {#no} {= birth/certificate#want=lost} {到此为止}',
    ];
    const bundle = bundleIn(bundleFiles([LIST], ...own, '  先报警。'));
    expect(questionsOf(bundle)[0]?.answers.map(({ id, stop }) => [id, stop])).toEqual([
      ['yes', undefined],
      ['no', true],
    ]);
    expect(papersFor(bundle, {})).toContain('+ 出生医学证明');
    expect(JSON.stringify(bundle)).not.toContain('there=');
  });

  it('a guide may be for some only', () => {
    const own = ['## 您的情况', '### 要社保卡吗？ {#card}', '- 要社保卡 {#yes}', '- 不要 {#no}'];
    const bundle = bundleIn(bundleFiles([LIST.replace('work/card', 'work/card {要社保卡}')], ...own));
    expect(papersFor(bundle, { card: 'no' })).not.toContain('+ 户口簿');
    expect(papersFor(bundle, { card: 'yes' })).toContain('+ 户口簿');
    expect(bundle.sections.filter(({ when }) => when).map(({ heading }) => heading)).toContain('B1 社保卡');
  });
});

describe('its papers', () => {
  const papersIn = (bundle: Guide) => bundle.sections.flatMap((section) => (section.kind === 'materials' ? section.materials : []));
  const material = (name: string) => papersIn(bundleIn(bundleFiles([LIST]))).filter((one) => 'name' in one && one.name === name);

  it('stand once, with who asks for it, in which form', () => {
    expect(material('父母的身份证')).toHaveLength(1);
    const [card] = material('父母的身份证');
    expect(card).not.toHaveProperty('form');
    expect(
      card && 'note' in card
        ? card.note
            ?.replace(/<[^>]*>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim()
        : '',
    ).toBe('用在： 第一次领的 A2 出生证明 ：原件； A1 上户口 ：原件； B1 社保卡 ：复印件 1 份。');
  });

  it('keep what their guide says of them', () => {
    const [book] = material('户口簿');
    expect(book).toMatchObject({ form: '原件', note: expect.stringContaining('孩子那一页要印好') });
  });

  it('say by which of the things they are made', () => {
    const [made] = material('出生医学证明');
    expect(made && 'note' in made ? made.note : '').toMatch(/第一次领的.*办好 <a href="\/A2">A2 出生证明<\/a> 就有/);
  });

  it('are one where the writer says so', () => {
    const files = bundleFiles([LIST, '同一样: 父母的身份证 = 户口簿']);
    const names = papersIn(bundleIn(files)).map((one) => ('name' in one ? one.name : ''));
    expect(names).not.toContain('户口簿');
  });

  it('say how many copies there are in all, where every guide says a number for everyone', () => {
    const copies = (text: string) => text.replace(/父母的身份证：.*/, '父母的身份证：复印件 2 份');
    const files = bundleFiles(['一件事: birth/hukou、work/card']);
    const both = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, copies(String(text))]));
    expect(papersFor(bundleIn(both), {})[0]).toBe('+ 父母的身份证');
    expect(papersIn(bundleIn(both))[0]).toMatchObject({
      form: '复印件共 4 份',
      copies: 4,
    });
  });
});

describe('its way', () => {
  it('says what waits for what, and what waits for nothing', () => {
    const steps = stepsUnder(bundleIn(bundleFiles([LIST, '先后: birth/hukou → work/card'])), '一件一件怎么办');
    expect(steps[0]).toMatch(/^出生证明 .*不用等别的/);
    expect(steps[1]).toMatch(/^上户口 .*12 号窗口.*等 A2 出生证明 办好，拿到出生医学证明再办/);
    expect(steps[2]).toMatch(/^社保卡 .*等 A1 上户口 办好再办/);
  });

  it('puts on one day what is done on the spot, and on another what must be waited for', () => {
    const visits = stepsUnder(bundleIn(bundleFiles([LIST, '先后: birth/hukou → work/card'])), '去几趟，怎么走');
    expect(visits.map((visit) => visit.split(' ')[0])).toEqual(['不在大厅窗口办', '来大厅一趟']);
    expect(visits[1]).toMatch(/12 号窗口办 A1 上户口； .*14 号窗口办 B1 社保卡/);
    expect(visits[1]).toMatch(/A2 出生证明 办好以后再来/);
    expect(visits[1]).toMatch(/A1 上户口 当场办好了，接着办下一件/);
    const other = stepsUnder(bundleIn(bundleFiles(['一件事: work/card、birth/hukou', '先后: work/card → birth/hukou'])), '去几趟，怎么走');
    expect(other.map((visit) => visit.split(' ')[0])).toEqual(['来大厅一趟', '来大厅一趟']);
  });

  it('says about how many visits, and never that it is sure', () => {
    expect(bundleIn(bundleFiles([LIST])).visits).toBe('大厅约 1 趟，去之前先问');
    expect(bundleIn(bundleFiles([LIST, '跑几次: 2'])).visits).toBe('2');
  });
});

describe('a change', () => {
  const versions = (files: ReturnType<typeof bundleFiles>) => {
    const { hall, guides = [], lines } = compiled(files);
    if (!hall) throw new Error('no hall');
    return Object.fromEntries(guides.map((guide) => [guide.id, versionOf(guideFacts(hall, guide, lines.get(guide) ?? ''))]));
  };
  const changed = (before: Record<string, string>, after: Record<string, string>) =>
    Object.keys(after).filter((id) => before[id] !== after[id]);

  it('of a guide changes its bundle, and nothing else', () => {
    const files = bundleFiles([LIST]);
    const after = { ...files, 'work/card.md': String(files['work/card.md']).replace('孩子那一页', '孩子的那一页') };
    expect(changed(versions(files), versions(after))).toEqual(['bundles/newborn', 'work/card']);
  });

  it('of the bundle’s text changes only the bundle', () => {
    expect(changed(versions(bundleFiles([LIST])), versions(bundleFiles([LIST], '再说一句。')))).toEqual(['bundles/newborn']);
  });
});

describe('dates and languages', () => {
  it('the earliest review of all is the bundle’s; a guide that is not in force shows its lines only then', () => {
    const files = bundleFiles([LIST, '下次核对: 2027-04-01']);
    const soon = {
      ...files,
      'work/card.md': String(files['work/card.md']).replace('标题: 社保卡', '标题: 社保卡\n自: 2027-01-01\n下次核对: 2027-02-01'),
    };
    const bundle = bundleIn(soon);
    expect(bundle.reviewBy).toBe('2027-02-01');
    expect(bundle.sections.find(({ heading }) => heading === 'B1 社保卡')).toMatchObject({ from: '2027-01-01' });
  });

  it('a translation is made of the translations of its guides; one that is missing is told', () => {
    const english = (title: string) =>
      ['---', `title: ${title}`, '---', 'Text.', '', '## What to bring', '- ID card: original', ''].join('\n');
    const files = {
      ...bundleFiles(['一件事: birth/hukou、work/card']),
      'bundles/newborn.en.md': '---\ntitle: A new child\n---\nOne after the other.\n',
      'birth/hukou.en.md': english('Hukou').replace(
        '## What',
        '## Your situation\n### Married? {#wed}\n- Yes {#a}\n- No {#b}\n### With whom? {#follow wed=b}\n- Father {#father}\n- Mother {#mother}\n\n## What',
      ),
      'work/card.en.md': english('Card'),
      'hall.en.yaml': 'name: Hall\n',
    };
    const bundle = bundleIn(files, 'en');
    expect(bundle).toMatchObject({ code: 'A4', event: 'birth', title: 'A new child' });
    expect(bundle.sections.map(({ heading }) => heading)).toEqual([
      'Your situation',
      'Papers that several things need',
      'One thing after the other',
      'How many visits, and where',
    ]);
    const { 'work/card.en.md': _, ...less } = files;
    expect(found(less).filter((line) => line.includes('bundle'))).toEqual(['bundles/newborn.en.md:1:1 warning bundle-language']);
  });
});
