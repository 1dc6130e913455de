/** The reader saw an earlier version of this guide, and has answered its questions: told is what concerns their case. */

// @vitest-environment happy-dom

import { describe, expect, it, vi } from 'vitest';
import { type ComparedFacts, changesBetween } from '../../src/guide/changes.ts';
import { factsOfCase } from '../../src/guide/facts-of-case.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { tellChanges } from '../../src/page/news/changes-box.ts';
import { guide } from '../view/sample-guide.ts';
import { guideFacts } from '../view/sample.ts';
import { open, tap } from './opened.ts';

const seen = (change: Partial<Guide> = {}): ComparedFacts => ({ guide: { ...guide, ...change }, hall: guideFacts.hall });

function withMaterials(
  names: readonly string[],
  change: { readonly form?: string; readonly note?: string; readonly when?: string },
): Partial<Guide> {
  return {
    sections: guide.sections.map((section) =>
      section.kind === 'materials'
        ? {
            ...section,
            materials: section.materials.map((one) => ('name' in one && names.includes(one.name) ? { ...one, ...change } : one)),
          }
        : section,
    ),
  };
}

describe('to a case', () => {
  const lines = () => [...document.querySelectorAll('[data-changes] li')].map((line) => line.textContent);
  const quiet = () => document.querySelector('p[data-changes]')?.textContent;
  /** As it was before: another form of what only some bring, and of what all bring. */
  const formerly = (names: readonly string[], more: Partial<Guide> = {}) => seen({ ...withMaterials(names, { form: '旧的' }), ...more });
  const tell = (before: ComparedFacts, answer?: string, saved?: Record<string, string>) => {
    open(guideFacts);
    if (answer !== undefined) for (const one of ['case=cert', `married=${answer}`]) tap(`input[name=${one.replace('=', '][value=')}]`);
    const understood = vi.fn();
    tellChanges(document, before, seen(), { language: 'zh-CN' }, understood, saved);
    return understood;
  };

  it('that does not need the paper that changed, in one quiet word that others changed; once', () => {
    for (const before of [formerly(['结婚证']), formerly(['结婚证'], { reviewed: '2026-01-01' })]) {
      const understood = tell(before, 'no');
      expect([lines(), quiet(), understood.mock.calls.length]).toEqual([[], '您上次看过以后，别的情况有变；您这一种没有变。', 1]);
      expect(document.querySelector('[data-changed]')).toBeNull();
    }
  });

  it('that is another’s: the reader’s own is told later', () => {
    const understood = tell(formerly(['结婚证']), 'no', { married: 'yes' });
    expect([quiet() !== undefined, understood.mock.calls.length]).toEqual([true, 0]);
  });

  it('of two changes the one that concerns it; its condition, which it fulfils, is no news', () => {
    tell(formerly(['结婚证', '父母身份证']), 'no');
    expect([lines(), quiet()]).toEqual([['父母身份证从“旧的”改为“原件各 1 份”'], undefined]);
    tell(seen(withMaterials(['结婚证'], { when: 'married=yes|no' })), 'yes');
    expect(lines()).toEqual([]);
  });

  it('that is not answered, everything; anew with each answer, until the reader knows', () => {
    const understood = tell(formerly(['结婚证', '父母身份证']));
    expect(lines().length).toBe(2);
    tap('input[name=married][value=no]');
    expect(lines().length).toBe(1);
    tap('[data-changes] button');
    tap('input[name=married][value=yes]');
    expect([lines(), understood.mock.calls.length]).toEqual([[], 1]);
  });

  it('whose saved answers are not on the page yet', () => {
    tell(formerly(['结婚证']), undefined, { married: 'no' });
    expect(quiet()).toContain('别的情况');
  });

  it('that was told to end here, nothing of papers and steps', () => {
    const sections = guide.sections.map((section) =>
      section.kind === 'questions'
        ? {
            ...section,
            questions: section.questions.map((question) => ({
              ...question,
              answers: question.answers.map((answer) => (answer.id === 'no' ? { ...answer, stop: true as const } : answer)),
            })),
          }
        : section,
    );
    const now = seen({ sections });
    const before: ComparedFacts = { ...now, guide: { ...now.guide, sections: sections.filter(({ kind }) => kind !== 'steps') } };
    expect(changesBetween(before, now, () => '').length).toBeGreaterThan(0);
    const of = (facts: ComparedFacts) => factsOfCase(facts, { married: 'no' });
    expect(changesBetween(of(before), of(now), () => '')).toEqual([]);
  });

  it('hidden words within a text', () => {
    const text = (hidden: string) =>
      seen({
        sections: [
          ...guide.sections,
          {
            kind: 'text',
            heading: '说明',
            html: `<p>都要<span data-when="married=yes"><small class="when">登记了的</small>${hidden}<span>好</span></span>。</p><p>完</p>`,
          },
        ],
      });
    const of = (facts: ComparedFacts, married: string) => factsOfCase(facts, { married });
    expect(changesBetween(of(text('带甲'), 'no'), of(text('带乙'), 'no'), () => '')).toEqual([]);
    expect(changesBetween(of(text('带甲'), 'yes'), of(text('带乙'), 'yes'), () => '').length).toBe(1);
    expect(JSON.stringify(of(text('带甲'), 'no').guide.sections)).toContain('<p>都要。</p><p>完</p>');
  });

  it('a hidden paragraph ends where it ends, with other elements of a like name within', () => {
    const html = '<p data-when="married=yes">带甲<br></p><pre>样子</pre><p>都要</p><b data-when="married=yes">甲<br></b>乙';
    const facts = seen({ sections: [...guide.sections, { kind: 'text', heading: '说明', html }] });
    const section = factsOfCase(facts, { married: 'no' }).guide.sections.at(-1);
    expect(section && 'html' in section && section.html).toBe('<pre>样子</pre><p>都要</p>乙');
  });
});
