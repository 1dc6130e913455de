/** Differences between two versions of a guide. */

import { describe, expect, it } from 'vitest';
import { changesBetween, isOnlyChecked, type Change, type InWords } from '../../src/guide/changes.ts';
import { conditionInWords } from '../../src/guide/condition-in-words.ts';
import { conditionWords } from '../../src/words/condition-words.ts';
import { wordsIn } from '../../src/words/words.ts';
import type { GuideFacts } from '../../src/guide/facts.ts';
import type { Guide, MaterialsSection, Section, StepsSection } from '../../src/guide/guide.ts';
import { guide } from '../view/sample-guide.ts';
import { guideFacts } from '../view/sample.ts';

const inWords: InWords = ({ when, from, until }, questions) =>
  [when && conditionInWords(when, questions, wordsIn(conditionWords, { language: 'zh-CN' })), from, until].filter(Boolean).join(' ');

const between = (after: Partial<Guide>, hall: Partial<GuideFacts['hall']> = {}, before: Partial<Guide> = {}): Change[] =>
  changesBetween(
    { guide: { ...guide, ...before }, hall: guideFacts.hall },
    { guide: { ...guide, ...after }, hall: { ...guideFacts.hall, ...hall } },
    inWords,
  );

/** The sample's sections with one kind of them changed. */
const sections = <K extends Section['kind']>(kind: K, change: (section: Extract<Section, { kind: K }>) => Section): Section[] =>
  guide.sections.map((section) => (isOf(section, kind) ? change(section) : section));

function isOf<K extends Section['kind']>(section: Section, kind: K): section is Extract<Section, { kind: K }> {
  return section.kind === kind;
}

const materials = (change: (list: MaterialsSection['materials']) => MaterialsSection['materials']) =>
  between({ sections: sections('materials', (section) => ({ ...section, materials: change(section.materials) })) });
const steps = (change: (list: StepsSection['steps']) => StepsSection['steps']) =>
  between({ sections: sections('steps', (section) => ({ ...section, steps: change(section.steps) })) });

describe('nothing to tell', () => {
  it('the same guide', () => expect(between({})).toEqual([]));
  it('another floor plan, another channel, another alias', () =>
    expect(between({ aliases: ['报户口'] }, { plan: undefined, channels: [] })).toEqual([]));
  it('materials in another order', () => expect(materials((list) => list.toReversed())).toEqual([]));
});

describe('an English guide', () => {
  it('is listed in English', () => {
    const before: Partial<Guide> = { language: 'en', online: [{ name: 'Alipay' }] };
    const after: Partial<Guide> = {
      language: 'en',
      online: [{ name: 'Alipay' }, { name: 'WeChat' }],
      time: [{ html: 'Same day' }, { html: '5 days' }],
    };
    expect(between(after, {}, { ...before, time: [{ html: 'Same day' }] })).toEqual([
      { field: 'time', before: 'Same day', after: 'Same day; 5 days' },
      { field: 'online', before: 'Alipay', after: 'Alipay, WeChat' },
    ]);
  });
});

describe('a version that is no guide', () => {
  it('throws, and says nothing wrong', () => {
    const broken: Guide = JSON.parse('{"title":"x"}');
    expect(() => changesBetween({ guide: broken, hall: guideFacts.hall }, guideFacts, inWords)).toThrow();
  });
});

describe('the facts', () => {
  it.each<[string, Partial<Guide>, Change]>([
    [
      'the time',
      { time: [{ html: '<b>10</b> 个工作日' }] },
      { field: 'time', before: '材料齐全，当场办结；国内出生，没有出生医学证明的：要调查核实的，以窗口答复为准', after: '10 个工作日' },
    ],
    ['the fee', { fee: [{ html: '10 元' }] }, { field: 'fee', before: '不收费', after: '10 元' }],
    ['the fee is no longer said', { fee: undefined }, { field: 'fee', before: '不收费', after: undefined }],
    ['trips', { visits: '2' }, { field: 'visits', before: '1', after: '2' }],
    ['the title', { title: '新生儿落户' }, { field: 'title', before: '新生儿户口登记', after: '新生儿落户' }],
    ['its own phone', { phone: '0999-1' }, { field: 'phone', before: '0999-0000002', after: '0999-1' }],
    ['the end', { until: '2026-12-31' }, { field: 'until', before: undefined, after: '2026-12-31' }],
    ['the next review', { reviewBy: '2028-04-01' }, { field: 'reviewBy', before: '2027-04-01', after: '2028-04-01' }],
  ])('%s', (_, after, expected) => expect(between(after)).toEqual([expected]));

  it('the time with its condition in words', () => {
    const time = [{ html: '20 个工作日', when: 'case=cert' }];
    expect(between({ time: [{ html: '20 个工作日' }] }, {}, { time })).toEqual([
      { field: 'time', before: '国内出生，有出生医学证明的：20 个工作日', after: '20 个工作日' },
    ]);
  });

  it('a window moved, though the guide itself is the same', () => {
    const windows = [{ key: '12', name: '户籍', where: '二楼' }, ...guideFacts.hall.windows.slice(1)];
    expect(between({}, { windows })).toEqual([
      { field: 'window', before: '12 一楼东侧 户籍、13 一楼东侧 户籍', after: '12 二楼 户籍、13 一楼东侧 户籍' },
    ]);
  });

  it('the department’s phone and the hall’s hours', () => {
    const changes = between({}, { department: { name: '县公安局', phone: '1', complaint: '0999-0000003' }, hours: ['周六 9:00–12:00'] });
    expect(changes.map(({ field, after }) => [field, after])).toEqual([
      ['hours', '周六 9:00–12:00'],
      ['phone', '1'],
    ]);
  });
});

describe('materials', () => {
  it('one more, one less', () => {
    const changes = materials((list) => [...list.slice(1), { name: '承诺书', form: '原件 1 份' }]);
    expect(changes).toEqual([
      { field: 'material', name: '承诺书', after: '原件 1 份' },
      { field: 'material', name: '出生医学证明', before: '国内出生，有出生医学证明的：原件 1 份' },
    ]);
  });

  it('its form, its condition', () => {
    const changes = materials((list) =>
      list.map((one) => ('name' in one && one.name === '结婚证' ? { name: '结婚证', form: '复印件 1 份' } : one)),
    );
    expect(changes).toEqual([{ field: 'material', name: '结婚证', before: '登记了的：原件 1 份，夫妻任一本', after: '复印件 1 份' }]);
  });

  it('one of a choice', () => {
    const changes = materials((list) =>
      list.map((one) =>
        'anyOf' in one ? { ...one, anyOf: one.anyOf.map((each) => ({ ...each, form: '原件 2 份', note: undefined })) } : one,
      ),
    );
    expect(changes.map(({ name, after }) => [name, after])).toEqual([
      ['不动产权证 / 租房合同', '不动产权证 原件 2 份；租房合同 原件 2 份'],
    ]);
  });

  it('a new blank form under the same name', () => {
    const changes = materials((list) =>
      list.map((one) => ('blank' in one && one.blank ? { ...one, blank: { ...one.blank, href: '/files/ffff.pdf' } } : one)),
    );
    expect(changes).toEqual([
      { field: 'file', name: '亲子鉴定证明 空白表', before: '/files/0a1b2c3d4e5f6071.pdf', after: '/files/ffff.pdf' },
    ]);
  });
});

describe('steps', () => {
  const says = (changes: readonly Change[]) =>
    changes.map(({ field, name, before, after }) => [field, name, before !== undefined, after !== undefined]);
  it('one more, one less', () => {
    expect(says(steps((list) => [...list, { title: '领证', html: '<p>当场领。</p>' }]))).toEqual([['step', '领证', false, true]]);
    expect(says(steps((list) => list.slice(1)))).toEqual([['step', '取号', true, false]]);
  });
  it('one without a title is reworded at its place', () => {
    expect(says(steps((list) => [...list.slice(0, 3), { html: '<p>签字。</p>' }]))).toEqual([['step', undefined, true, true]]);
  });
  it('in another order', () => {
    expect(steps((list) => [list[1], list[0], ...list.slice(2)].flatMap((one) => one ?? [])).map(({ field }) => field)).toEqual(['order']);
  });
});

describe('questions and texts', () => {
  it('an answer more; another wording of the question is still the same question', () => {
    const changes = between({
      sections: sections('questions', (section) => ({
        ...section,
        questions: section.questions.map((one) => (one.id === 'married' ? { ...one, text: '结婚登记了吗？' } : one)),
      })),
    });
    expect(changes.map(({ field, name }) => [field, name])).toEqual([['question', '结婚登记了吗？']]);
  });
  it('what people ask, and a section', () => {
    const changes = between({
      sections: [
        ...sections('faq', (section) => ({ ...section, entries: section.entries.slice(1) })).filter(({ kind }) => kind !== 'basis'),
        { kind: 'text', heading: '新的一节', html: '<p>新。</p>' },
      ],
    });
    expect(changes.map(({ field, name, after }) => [field, name, after])).toEqual([
      ['faq', '超过一个月还能办吗？', undefined],
      ['section', '新的一节', '新。'],
      ['section', '依据', undefined],
    ]);
  });
});

describe('isOnlyChecked(changes)', () => {
  it('somebody checked it again, and nothing is different', () => {
    expect(isOnlyChecked(between({ reviewed: '2027-03-01', reviewBy: '2027-10-01' }))).toBe(true);
    expect(isOnlyChecked(between({ reviewed: '2027-03-01', visits: '2' }))).toBe(false);
    expect(isOnlyChecked([])).toBe(false);
  });
});
