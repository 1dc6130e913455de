/** What a clerk most likely meant by a condition that names nothing: never the opposite, never what cannot hold. */

import { expect, it } from 'vitest';
import { compiled, guide } from './hall-folder.ts';

const QUESTIONS = ['## 您的情况', '### 参保地在哪里？ {#where}', '- 本县', '- 外省', '- 国外', '### 跟谁落户？', '- 随父亲', '- 随母亲'];

function meantBy(condition: string): string[] {
  const { problems } = compiled(guide(...QUESTIONS, '## 要带的材料', `- 甲证 {${condition}}`, '- 乙证'));
  return problems.map(({ id, fix }) => `${id} ${fix.zh}`);
}

it.each([
  ['非本县', '不是 本县'],
  ['不本县', '不是 本县'],
  ['非本具', '不是 本县'],
  ['随父亲 且 非本县', '不是 本县'],
  ['本县、外省', '本县 或 外省'],
  ['本县，外省', '本县 或 外省'],
  ['本县和外省', '本县 或 外省'],
  ['不是 本县、外省', '不是 本县 且 不是 外省'],
  ['本县、随父亲', '本县 且 随父亲'],
  ['本县、外省、随父亲', '本县 且 随父亲 或 外省 且 随父亲'],
  ['本县或外省且随父亲', '本县 或 外省 且 随父亲'],
])('{%s} → {%s}', (typed, meant) => expect(meantBy(typed)).toEqual([`unknown-condition 是不是“${meant}”？`]));

it('what is offered is understood, and holds for somebody', () => {
  for (const meant of ['不是 本县', '本县 或 外省', '不是 本县 且 不是 外省', '本县 且 随父亲 或 外省 且 随父亲']) {
    expect(meantBy(meant)).toEqual([]);
  }
});
