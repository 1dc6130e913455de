/** The floor plan of a guide’s page, with the way on it and under it. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { type GuideFacts, guideFacts as factsOf } from '../../src/guide/facts.ts';
import type { GuideWay } from '../../src/guide/way.ts';
import { compiled, guideWith } from '../check/hall-folder.ts';
import { pageText } from '../../src/view/document.tsx';
import { frame, guideFacts } from './sample.ts';

const WAY: GuideWay = {
  floors: [
    { floor: '1', svg: '<path class="way" d="M9 9L20 9"/>' },
    { floor: '2', svg: '<path class="way free" d="M40 60L40 90L80 90L80 60"/><path class="way" d="M40 60L80 60"/>' },
  ],
  said: ['从 A1 码走，坐电梯到 2 楼，12、13 号窗口在左边。'],
};

function pageOf(facts: GuideFacts): Document {
  return new DOMParser().parseFromString(pageText(facts, frame), 'text/html');
}

describe('a guide’s page', () => {
  it('without a way shows the windows alone', () => {
    expect(pageOf(guideFacts).querySelectorAll('.plan .way').length).toBe(0);
  });

  it('has the way on its floor, the one without steps too, and the words', () => {
    const page = pageOf({ ...guideFacts, guide: { ...guideFacts.guide, way: WAY }, hall: { ...guideFacts.hall, floor: '2' } });
    expect([...page.querySelectorAll('.plan .way')].map((one) => one.getAttribute('d'))).toEqual([
      'M40 60L40 90L80 90L80 60',
      'M40 60L80 60',
    ]);
    expect(page.querySelector('#where')?.textContent).toContain('从 A1 码走，坐电梯到 2 楼，12、13 号窗口在左边。');
  });

  it('has the words where the plan is a file', () => {
    const hall = { ...guideFacts.hall, plan: { href: '/assets/plan-0123456789abcdef.svg' } };
    const page = pageOf({ ...guideFacts, guide: { ...guideFacts.guide, way: WAY }, hall });
    expect(page.querySelector('#where')?.textContent).toContain('坐电梯到 2 楼');
    expect(page.querySelector('.plan')).toBeNull();
  });

  it('shows the plan of the floor on which its windows are', () => {
    const plan = (key: number) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path id="window-${key}" d="M0 0h1"/></svg>`;
    const { hall, guides = [] } = compiled({ ...guideWith('窗口: 14'), 'plan.svg': plan(12), 'plan-2.svg': plan(14) });
    const pages = guides.flatMap((guide) => (hall ? [factsOf(hall, guide, 'x').hall] : []));
    expect(pages.map((page) => [page.floor, JSON.stringify(page.plan)])).toEqual([['2', expect.stringContaining('window-14')]]);
    expect(JSON.stringify(hall?.plan)).toContain('window-12');
  });
});
