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
