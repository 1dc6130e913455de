/** A draft becomes a guide: names keys, labels ids, links addresses, and nothing that is absent is there. */

import { describe, expect, it } from 'vitest';
import type { Cached } from '../../scripts/journey/cached.ts';
import { compile } from '../../scripts/journey/compile.ts';
import { HALL, compiled, folderOf, guide, guideWith } from '../check/hall-folder.ts';
import { ASKED, materials, only, section } from './finished.ts';

const time = (text: string) => only(guideWith(`时限: ${text}`)).time;
const online = (...lines: string[]) => only(guideWith(...lines)).online;

it('a guide with nothing but a title and a paragraph has nothing else', () => {
  expect(only({})).toEqual({
    code: 'A1',
    language: 'zh-CN',
    id: 'birth/hukou',
    title: '新生儿户口登记',
    summary: expect.stringContaining('当场办好。'),
    event: 'birth',
    anchors: { where: '去哪办' },
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
  it('where one asks how far it is and makes an appointment, in the same ways; nothing that runs', () => {
    const { progress, booking } = only(guideWith('查进度: https://a.example/j', '预约: 12123 App'));
    expect({ progress, booking }).toEqual({ progress: [{ href: 'https://a.example/j' }], booking: [{ name: '12123 App' }] });
    expect(only(guideWith('预约: { name: 甲, href: "javascript:alert(1)" }')).booking).toEqual([{ name: '甲' }]);
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
      // The hall's own line leaves them open: a translation of it knows no more.
      'hall.en.yaml': 'hours: Sat 9:00–12:00\n',
    };
    const { hall } = compiled({ ...guide(), ...files });
    const saturday = [{ weekdays: [6], dates: [], spans: [[540, 720]] }];
    expect(hall?.timetable).toBeUndefined();
    expect(hall?.departments['tax']?.timetable).toEqual(saturday);
    expect(hall?.translations['en']?.timetable).toBeUndefined();
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

it('--address puts another origin in place of the hall’s', () => {
  expect(compiled({}, { address: 'http://192.168.1.2:4173/' }).hall?.address).toBe('http://192.168.1.2:4173');
});

it('a guide that did not change is taken from the last time, and the same bytes come of it', () => {
  const dir = folderOf({ ...HALL, ...guide(...ASKED, '## 要带的材料', '- 身份证：原件 1 份 {已登记}') });
  const first = compile({ dir });
  const drafts: Cached['drafts'] = new Map(JSON.parse(JSON.stringify([...first.cached.drafts])));
  const second = compile({ dir, cached: { ...first.cached, drafts, guides: new Map() } });
  const [taken, ...others] = second.cached.drafts.values();
  expect([drafts.size, others]).toEqual([1, []]);
  expect(taken).toBe([...drafts.values()][0]);
  expect(JSON.stringify(second.guides)).toBe(JSON.stringify(first.guides));
});
