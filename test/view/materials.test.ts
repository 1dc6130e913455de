/** The description of a material's tick, for a reader who cannot see the page. */

// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import type { Material } from '../../src/guide/guide.ts';
import { pageText } from '../../src/view/document.tsx';
import { guide } from './sample-guide.ts';
import { frame, guideFacts } from './sample.ts';

function ticks(materials: readonly Material[]) {
  const facts = { ...guideFacts, guide: { ...guide, sections: [{ kind: 'materials', heading: '材料', materials } as const] } };
  const root = new DOMParser().parseFromString(pageText(facts, frame), 'text/html');
  return [...root.querySelectorAll('.bring input')].map((tick) => {
    const id = tick.getAttribute('aria-describedby');
    return id === null
      ? undefined
      : [...root.querySelectorAll('[id]')].filter((one) => one.id === id).map(({ textContent }) => textContent);
  });
}

it('its note, and no other paper’s of the same name', () => {
  const materials = [
    { name: '户口 簿', form: '原件', note: '<p>父母双方的。</p>' },
    { name: '户口 簿', form: '复印件', note: '<p>首页。</p>' },
    { name: '照片' },
  ];
  expect(ticks(materials)).toEqual([['父母双方的。'], ['首页。'], undefined]);
});

it('what need not be brought has no heading of its own without words, no tick, and room for the marks of its list', () => {
  const waived = { kind: 'materials', heading: '', intro: '<p>不用带：</p><ul><li>照片</li></ul>', materials: [] } as const;
  const facts = { ...guideFacts, guide: { ...guide, sections: [waived] } };
  const root = new DOMParser().parseFromString(pageText(facts, frame), 'text/html').querySelector('[data-part=materials]');
  expect(root?.querySelector('h2')).toBeNull();
  expect(root?.querySelector('input')).toBeNull();
  expect(root?.querySelector('.text li')?.textContent).toBe('照片');
});
