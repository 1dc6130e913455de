/** The reader saw an earlier version of this guide. */

// @vitest-environment happy-dom

import { describe, expect, it, vi } from 'vitest';
import type { ComparedFacts } from '../../src/guide/changes.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { tellChanges } from '../../src/page/news/changes-box.ts';
import { changeInWords } from '../../src/page/news/change-in-words.ts';
import { readPage } from '../../src/page/ground/page.ts';
import { saveFacts } from '../../src/page/news/save-facts.ts';
import { readSavedFacts } from '../../src/saved/saved-facts.ts';
import { openStore } from '../../src/saved/store.ts';
import { guide } from '../view/sample-guide.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open, tap } from './opened.ts';

const seen = (change: Partial<Guide> = {}): ComparedFacts => ({ guide: { ...guide, ...change }, hall: guideFacts.hall });
const withForm = (form: string): Partial<Guide> => ({
  sections: guide.sections.map((section) =>
    section.kind === 'materials'
      ? { ...section, materials: section.materials.map((one) => ('name' in one && one.name === '父母身份证' ? { ...one, form } : one)) }
      : section,
  ),
});

function told(before: ComparedFacts, language = 'zh-CN') {
  open(guideFacts);
  const understood = vi.fn();
  tellChanges(document, before, seen(), { language }, understood);
  return { understood, lines: [...document.querySelectorAll('[data-changes] li')].map((line) => line.textContent) };
}

function withMaterial(name: string, change: { readonly form?: string; readonly note?: string; readonly when?: string }): Partial<Guide> {
  return {
    sections: guide.sections.map((section) =>
      section.kind === 'materials'
        ? { ...section, materials: section.materials.map((one) => ('name' in one && one.name === name ? { ...one, ...change } : one)) }
        : section,
    ),
  };
}

describe('what is told', () => {
  it('nothing, where nothing is different, or what was remembered is no guide', () => {
    const broken: ComparedFacts = JSON.parse('{"guide":{},"hall":null}');
    for (const before of [seen(), broken]) {
      const { understood, lines } = told(before);
      expect([lines, understood.mock.calls.length, document.querySelector('[data-changes]')]).toEqual([[], 1, null]);
    }
  });

  it('each field in a sentence, under how many there are', () => {
    const { lines } = told(seen({ visits: '2', ...withForm('复印件 1 份') }));
    expect(get('[data-changes] h2').textContent).toBe('您上次看过以后，有 2 处变了');
    expect(lines).toEqual(['父母身份证从“复印件 1 份”改为“原件各 1 份”', '跑几次从“2”改为“1”']);
  });

  it('in English', () => {
    expect(told(seen({ visits: '2' }), 'en').lines).toEqual(['Trips: from “2” to “1”']);
    expect(told(seen({ reviewed: '2026-01-02' }), 'en').lines).toEqual(['Checked on: from “2 January 2026” to “1 October 2026”']);
  });

  it('that it was only checked again', () => {
    expect(told(seen({ reviewed: '2026-01-01' })).lines).toEqual(['核对日期从“2026 年 1 月 1 日”改为“2026 年 10 月 1 日”']);
    expect(get('[data-changes] h2').textContent).toContain('内容没有变');
  });

  it('of a guide that was rewritten the first twelve, and how many more', () => {
    const faqs = Array.from({ length: 20 }, (_, i) => ({ question: `问题 ${i}`, answer: '<p>答</p>' }));
    const { lines } = told(seen({ sections: [...guide.sections, { kind: 'faq', heading: '旧的', entries: faqs }] }));
    expect([lines.length, lines[12]]).toEqual([13, '还有 8 处，请看全文']);
  });

  it('beside a material that is another one now, whose tick stays', () => {
    open(guideFacts);
    tap('[data-material="父母身份证"] input');
    tellChanges(document, seen(withForm('复印件 1 份')), seen(), { language: 'zh-CN' }, () => {});
    expect(get('[data-material="父母身份证"] [data-changed]').textContent).toBe('变了，原来是：复印件 1 份');
    expect(document.querySelectorAll('[data-changed]').length).toBe(1);
    expect(document.querySelector<HTMLInputElement>('[data-material="父母身份证"] input')?.checked).toBe(true);
  });

  it('of a material only the part that is another one: never a note that is the same', () => {
    const before = withMaterial('亲子鉴定证明', { form: '复印件 1 份' });
    expect(told(seen(before)).lines).toEqual(['亲子鉴定证明从“复印件 1 份”改为“原件 1 份”']);
    expect(told(seen(withMaterial('亲子鉴定证明', { note: '<p>先问。</p>' }))).lines).toEqual([
      '亲子鉴定证明从“先问。”改为“到有资质的机构做。”',
    ]);
  });

  it('until the reader says that they know', () => {
    const { understood } = told(seen(withForm('复印件 1 份')));
    expect(understood).not.toHaveBeenCalled();
    tap('[data-changes] button');
    expect(understood).toHaveBeenCalledTimes(1);
    expect(document.querySelector('[data-changes],[data-changed]')).toBeNull();
  });

  it('a text as text, never as HTML', () => {
    expect(told(seen({ visits: '<img src=x>' })).lines).toEqual(['跑几次从“<img src=x>”改为“1”']);
  });
});

describe('every kind of change has its words', () => {
  it.each([
    [{ field: 'material', name: '结婚证', after: '原件' }, '要多带：结婚证（原件）', 'Also bring: 结婚证, 原件'],
    [{ field: 'material', name: '结婚证', before: '原件' }, '不用再带：结婚证', 'No longer needed: 结婚证'],
    [{ field: 'file', name: '表', before: 'a', after: 'b' }, '换了新的：表', 'Replaced by a new one: 表'],
    [{ field: 'step', name: '取号', after: '去取' }, '多了一步：取号：去取', 'A new step: 取号: 去取'],
    [{ field: 'step', before: '去取' }, '少了一步：去取', 'A step is gone: 去取'],
    [{ field: 'order' }, '步骤的先后换了', 'The steps come in another order'],
    [{ field: 'question', name: '几岁', before: 'a', after: 'b' }, '“几岁”改了', '“几岁” has changed'],
    [{ field: 'section', name: '依据', before: 'a' }, '去掉了“依据”', 'Gone: “依据”'],
    [
      { field: 'time', before: '20 个工作日', after: '10 个工作日' },
      '时限从“20 个工作日”改为“10 个工作日”',
      'How long: from “20 个工作日” to “10 个工作日”',
    ],
    [{ field: 'phone', after: '1' }, '电话：写上了“1”', 'Phone: now “1”'],
    [{ field: 'place', before: '一楼' }, '地点：去掉了“一楼”', 'Place: no longer says “一楼”'],
    [
      { field: 'who', before: '长'.repeat(50), after: '短'.repeat(20) },
      `谁能办改了，现在是：${'短'.repeat(20)}`,
      `Who can apply has changed. It is now: ${'短'.repeat(20)}`,
    ],
  ] as const)('%o', (change, zh, en) => {
    expect(changeInWords(change, { language: 'zh-CN' })).toBe(zh);
    expect(changeInWords(change, { language: 'en' })).toBe(en);
  });
});

describe('what was seen', () => {
  const noDatabase = () => Promise.reject(new Error('refused'));
  const page = () => readPage(document.documentElement);

  it('what the page shows is not at hand: it has to wait, and nothing is remembered', async () => {
    open(guideFacts);
    const store = openStore(noDatabase);
    expect(await saveFacts(document, store, page(), async () => undefined)).toBe(false);
    expect(await readSavedFacts(store, 'A1')).toBeUndefined();
  });

  it('is remembered once, compared with each later version, and replaced only when the reader knows', async () => {
    open(guideFacts);
    const store = openStore(noDatabase);
    const first = { ...page(), version: 'v1' };
    await saveFacts(document, store, first, async () => seen({ visits: '3' }));
    for (const [version, visits] of [
      ['v2', '2'],
      ['v3', '1'],
    ] as const) {
      await saveFacts(document, store, { ...first, version }, async () => seen({ visits }));
      expect((await readSavedFacts(store, 'A1'))?.version).toBe('v1');
    }
    expect(document.querySelectorAll('[data-changes]').length).toBe(1);
    expect(get('[data-changes] li').textContent).toBe('跑几次从“3”改为“1”');
    tap('[data-changes] button');
    expect((await readSavedFacts(store, 'A1'))?.version).toBe('v3');
  });

  it('the same version asks for nothing; a guide that is not worth remembering yet neither', async () => {
    open(guideFacts);
    const store = openStore(noDatabase);
    const facts = vi.fn(async () => seen());
    expect(await saveFacts(document, store, page(), facts, false), 'a tick may come').toBe(false);
    expect(facts).not.toHaveBeenCalled();
    await saveFacts(document, store, page(), facts);
    await saveFacts(document, store, page(), facts);
    expect(facts).toHaveBeenCalledTimes(1);
  });
});
