/** A draft becomes a guide: names keys, labels ids, links addresses, and nothing that is absent is there. */

import { describe, expect, it } from 'vitest';
import type { Guide, Material, Section } from '../../src/guide/guide.ts';
import { type Files, HALL, compiled, guide, guideWith } from '../check/hall-folder.ts';

function only(files: Files): Guide {
  const { guides = [] } = compiled(files);
  const [first] = guides;
  if (!first) throw new Error('no guide');
  return first;
}

function section<K extends Section['kind']>(kind: K, files: Files): Extract<Section, { kind: K }> {
  const found = only(files).sections.find((one): one is Extract<Section, { kind: K }> => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

function materials(...lines: string[]): Material[] {
  return section('materials', guide(...ASKED, '## 要带的材料', ...lines)).materials.filter((one): one is Material => !('anyOf' in one));
}

const time = (text: string) => only(guideWith(`时限: ${text}`)).time;
const online = (...lines: string[]) => only(guideWith(...lines)).online;
const when = (condition: string) => materials(`- 甲证 {${condition}}`)[0]?.when;
const html = (text: string, files: Files = {}) => JSON.stringify(only({ ...guide('## 别的', text), ...files }).sections);

const ASKED = [
  '## 您的情况',
  '### 结婚了吗？ {#married}',
  '- 已登记 {#yes}',
  '- 没有登记 {#no}',
  '### 跟谁？ {#follow 没有登记}',
  '- 随父亲 {#father}',
  '- 随母亲 {#mother}',
  '',
];

it('a guide with nothing but a title and a paragraph has nothing else', () => {
  expect(only({})).toEqual({
    code: 'A1',
    language: 'zh-CN',
    id: 'birth/hukou',
    title: '新生儿户口登记',
    summary: expect.stringContaining('当场办好。'),
    event: 'birth',
    sections: [],
  });
});

describe('time and fee', () => {
  it('a map of limits is said in plain words', () => {
    expect(time('{ legal: 20, promised: 5, unit: 工作日 }')).toEqual([{ html: '5 个工作日（法定 20 个工作日）' }]);
    expect(time('{ 法定: 20, 单位: 天 }')).toEqual([{ html: '法定 20 天' }]);
    expect(time('{ promised: 当场办结 }')).toEqual([{ html: '当场办结' }]);
    expect(time('当场 <b>办结</b>')).toEqual([{ html: '当场 &lt;b&gt;办结&lt;/b&gt;' }]);
  });
  it('a section overrides the front matter, with its conditions', () => {
    const files = {
      'birth/hukou.md': [
        '---',
        '标题: 甲',
        '时限: 一年',
        '---',
        ...ASKED,
        '## 要多久',
        '- 当场办结',
        '- 以窗口答复为准 {没有登记}',
        '',
      ].join('\n'),
    };
    expect(only(files).time).toEqual([{ html: '当场办结' }, { html: '以窗口答复为准', when: 'married=no' }]);
  });
});

describe('where it is done online', () => {
  it('a link, a name, both, a list', () => {
    expect(online('网上办: https://a.example/x')).toEqual([{ href: 'https://a.example/x' }]);
    expect(online('网上办: 电子社保卡小程序')).toEqual([{ name: '电子社保卡小程序' }]);
    expect(online('网上办: { name: 政务网, href: "https://a.example" }')).toEqual([{ name: '政务网', href: 'https://a.example' }]);
    expect(online('网上办:', '  - 政务网：https://a.example/x', '  - 小程序')).toEqual([
      { name: '政务网', href: 'https://a.example/x' },
      { name: '小程序' },
    ]);
  });
  it('nothing that runs', () => expect(online('网上办: { name: 甲, href: "javascript:alert(1)" }')).toEqual([{ name: '甲' }]));
});

describe('hours', () => {
  const rules = (text: string) => only(guideWith(`办公时间: ${text}`)).timetable;
  it('that are not understood are hours without rules', () => {
    expect(rules('看公告')).toBeUndefined();
    expect(only(guideWith('办公时间: 看公告')).hours).toEqual(['看公告']);
  });
  it('that are understood are rules, too', () =>
    expect(rules('周六 9:00–12:00')).toEqual([{ weekdays: [6], dates: [], spans: [[540, 720]] }]));
  it('of the hall, of its departments, in each language: each for itself', () => {
    const files = {
      'hall.yaml': String(HALL['hall.yaml']).replace(
        'windows:',
        '  tax: { name: 税务局, hours: 周六 9:00–12:00 }\nhours: 看公告\nwindows:',
      ),
      'hall.en.yaml': 'hours: Sat 9:00–12:00\n',
    };
    const { hall } = compiled({ ...guide(), ...files });
    const saturday = [{ weekdays: [6], dates: [], spans: [[540, 720]] }];
    expect(hall?.timetable).toBeUndefined();
    expect(hall?.departments['tax']?.timetable).toEqual(saturday);
    expect(hall?.translations['en']?.timetable).toEqual(saturday);
    expect(hall?.translations['en']?.departments['tax']?.timetable).toEqual(saturday);
  });
});

describe('materials', () => {
  it('forms are understood as numbers', () => {
    const counts = materials(
      '- 甲证：原件 1 份',
      '- 乙证：复印件 2 份',
      '- 丙证：原件和复印件各 1 份',
      '- 丁证：原件 1 份、复印件 3 份',
      '- 戊证：原件两份',
      '- 己证：原件',
    );
    expect(counts.map(({ originals, copies }) => [originals, copies])).toEqual([
      [1, undefined],
      [undefined, 2],
      [1, 1],
      [1, 3],
      [2, undefined],
      [undefined, undefined],
    ]);
  });
  it('the same material twice counts once, and holds when either does', () => {
    expect(
      materials('- 身份证：原件 1 份 {已登记}', '- 户口簿', '- 身份证：原件 1 份 {随父亲}').map((one) => [one.name, one.when]),
    ).toEqual([
      ['身份证', 'married=yes;follow=father'],
      ['户口簿', undefined],
    ]);
    expect(materials('- 身份证 {已登记}', '- 身份证').map((one) => [one.name, one.when])).toEqual([['身份证', undefined]]);
  });
  it('the same name in another form stays', () => {
    expect(materials('- 身份证：原件', '- 身份证：复印件 {随父亲}')).toHaveLength(2);
  });
  it('a choice keeps its materials', () => {
    const [choice] = section('materials', guide('## 要带的材料', '- 任选一样：', '  - 房产证：原件', '  - 租房合同：原件')).materials;
    expect(choice).toEqual({
      label: expect.stringContaining('任选一样'),
      anyOf: [
        { name: '房产证', form: '原件' },
        { name: '租房合同', form: '原件' },
      ],
    });
  });
});

describe('conditions', () => {
  it.each([
    ['没有登记', 'married=no'],
    ['married=no', 'married=no'],
    ['1=2', 'married=no'],
    ['不是 已登记', 'married!=yes'],
    ['没有登记 且 随父亲', 'married=no follow=father'],
    ['已登记 或 随父亲', 'married=yes;follow=father'],
    ['follow=father|mother', 'follow=father|mother'],
    ['married＝no', 'married=no'],
  ])('{%s}', (typed, canonical) => {
    expect(when(typed)).toBe(canonical);
  });
  it('a question carries its own', () => {
    expect(section('questions', guide(...ASKED)).questions.map(({ id, number, when: own }) => [id, number, own])).toEqual([
      ['married', 1, undefined],
      ['follow', 2, 'married=no'],
    ]);
  });
  it('on a paragraph: data, and the words as its first child', () => {
    const { sections } = only(guide(...ASKED, '## 别的', '要先预约。 {没有登记}', '', '新办法。 {自 2026-09-20}'));
    expect(sections.find((one) => one.kind === 'text')).toMatchObject({
      html: expect.stringContaining('<p data-when="married=no"><small class="when">没有登记的</small>要先预约。</p>'),
    });
    expect(JSON.stringify(sections)).toContain('data-from=\\"2026-09-20\\"><small class=\\"when\\">2026 年 9 月 20 日起</small>新办法。');
  });
  it('on a heading: the section', () => {
    expect(section('steps', guide(...ASKED, '## 怎么办 {没有登记}', '1. 取号')).when).toBe('married=no');
  });
  it('one that names nothing leaves the line to everyone', () => expect(when('没有这个答案')).toBeUndefined());
});

describe('links', () => {
  it('to an attachment: published under its content', () => {
    const { files, guides } = compiled({
      ...guide('看[表](hukou/form.PDF)。'),
      'birth/hukou/form.PDF': 'form',
      'birth/hukou/other.pdf': 'not linked',
    });
    expect(files.map(({ path }) => path)).toEqual([expect.stringMatching(/^files\/[0-9a-f]{16}\.pdf$/)]);
    expect(JSON.stringify(guides)).toContain(`href=\\"/${files[0]?.path ?? ''}\\"`);
  });
  it('to another guide: its page, under the path of the hall', () => {
    const other = { 'work/w.md': '# 找工作\n\n字。\n', 'codes.yaml': 'A1: birth/hukou\nB7: work/w\n' };
    expect(html('见[找工作](../work/w.md#x)。', other)).toContain('href=\\"/B7#x\\"');
    expect(html('见[找工作](../work/w)。', other)).toContain('href=\\"/B7\\"');
    const under = { ...other, 'hall.yaml': String(HALL['hall.yaml']).replace('qinghe.example', 'qinghe.example/hall') };
    expect(html('见[找工作](../work/w.md)。', under)).toContain('href=\\"/hall/B7\\"');
  });
  it('outward: with rel', () => {
    expect(html('见[网站](https://a.example/?a=1&b=2)。')).toContain(
      'href=\\"https://a.example/?a=1&amp;b=2\\" rel=\\"noopener noreferrer\\"',
    );
    expect(html('打[12345](tel:12345)。')).toContain('href=\\"tel:12345\\"');
  });
  it('everything else is text', () => {
    expect(html('点[这里](javascript:alert)和[那里](none.pdf)。')).toContain('点这里和那里。');
    expect(html('![图](https://a.example/x.png)')).not.toContain('<img');
  });
  it('a picture of the hall is a picture', () => {
    expect(html('![图](hukou/a.png)', { 'birth/hukou/a.png': 'png' })).toMatch(/<img src=\\"\/files\/[0-9a-f]{16}\.png\\"/);
  });
});

describe('other languages', () => {
  const ORIGINAL = [
    '---',
    '标题: 甲',
    '部门: police',
    '窗口: 12',
    '时限: { promised: 5, unit: 工作日 }',
    '下次核对: 2027-04-01',
    '也属于: work',
    '电话: 0999-1',
    '结果: 户口簿',
    '---',
    '字。',
    '',
  ];
  const files = {
    'birth/hukou.md': ORIGINAL.join('\n'),
    'birth/hukou.en.md': '---\ntitle: Hukou\n---\nText.\n',
    'hall.en.yaml': 'name: Hall\nwindows:\n  12: Household\n',
  };
  it('a translation inherits what is no text', () => {
    const english = compiled(files).guides?.find(({ language }) => language === 'en');
    expect(english).toMatchObject({
      code: 'A1',
      title: 'Hukou',
      department: 'police',
      windows: ['12'],
      reviewBy: '2027-04-01',
      also: ['work'],
      phone: '0999-1',
      languages: ['zh-CN'],
    });
    expect(english?.time).toEqual([{ html: '5 working days' }]);
    expect(english).not.toHaveProperty('result');
  });
  it('the hall is whole in every language', () => {
    const { hall } = compiled(files);
    expect(hall?.languages).toEqual(['en']);
    expect(hall?.translations['en']).toMatchObject({
      name: 'Hall',
      windows: { 12: { name: 'Household', where: '一楼东侧' }, 13: { name: '户籍' } },
    });
  });
});

describe('the register', () => {
  it('retired codes and situations', () => {
    const codes = [
      'A1: birth/hukou',
      'A1-2: { guide: birth/hukou, answers: "married=no&follow=father" }',
      'A2: { retired: 2026-01-01, now: A3 }',
      'A3: { now: A1 }',
      'A4: { say: 不用办了。 }',
    ];
    const { hall } = compiled({ ...guide(...ASKED, '## 怎么办', '1. 取号'), 'codes.yaml': codes.join('\n') });
    expect(hall?.situations).toEqual({ 'A1-2': { code: 'A1', answers: 'married=no&follow=father' } });
    expect(hall?.retired).toEqual({ A2: { retired: '2026-01-01', now: 'A1' }, A3: { now: 'A1' }, A4: { say: '不用办了。' } });
  });
});

it('the same input gives the same bytes, parsed anew or taken from the last time', () => {
  const files = guide(...ASKED, '## 要带的材料', '- 身份证：原件 1 份 {已登记}');
  const first = compiled(files);
  expect(JSON.stringify(compiled(files).guides)).toBe(JSON.stringify(first.guides));
  expect(JSON.stringify(compiled(files, { drafts: new Map(JSON.parse(JSON.stringify([...first.drafts]))) }).guides)).toBe(
    JSON.stringify(first.guides),
  );
});

it('--address puts another origin in place of the hall’s', () => {
  expect(compiled({}, { address: 'http://192.168.1.2:4173/' }).hall?.address).toBe('http://192.168.1.2:4173');
});
