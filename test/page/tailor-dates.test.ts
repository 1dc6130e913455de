/** Lines, answers and questions have dates: the page shows what is in force today, and all of it with its dates where nobody knows the day. */

// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://qinghe.example/" }

import { describe, expect, it } from 'vitest';
// Loaded here, it is there at once when something is answered.
import '../../src/page/tailor/own-case.ts';
import { tailor } from '../../src/page/tailor/tailor.ts';
import { guide } from '../view/sample-guide.ts';
import { guideFacts } from '../view/sample.ts';
import { open } from './opened.ts';

describe('lines with dates', () => {
  const dated = {
    ...guideFacts,
    guide: {
      ...guide,
      sections: [
        {
          kind: 'steps' as const,
          heading: '怎么办',
          steps: [
            { html: '旧', until: '2026-12-31' },
            { html: '新', from: '2027-01-01' },
          ],
        },
      ],
    },
  };

  it.each([
    ['2026-12-31', ['旧']],
    ['2027-01-01', ['新']],
  ])('on %s: %s', async (today, expected) => {
    open(dated);
    await tailor(document, {
      saved: Promise.resolve(undefined),
      given: '',
      today: () => today,
      tables: async () => undefined,
      tongue: { language: 'zh-CN' },
      onAnswer: () => {},
      onShown: () => {},
    });
    const shown = [...document.querySelectorAll<HTMLElement>('.steps > li')].filter((step) => !step.hidden);
    expect(shown.map((step) => step.querySelector('div')?.textContent)).toEqual(expected);
  });
});

describe('an answer, or a question, out of force', () => {
  const dated = {
    ...guideFacts,
    guide: {
      ...guide,
      sections: [
        {
          kind: 'questions' as const,
          heading: '您的情况',
          questions: [
            {
              id: 'how',
              number: 1,
              text: '怎么办？',
              answers: [
                { id: 'paper', label: '交纸质材料', said: '<p>带原件。</p>', until: '2026-11-30' },
                { id: 'photo', label: '拍照上传', said: '<p>拍清楚。</p>', stop: true as const, from: '2026-12-01' },
                { id: 'window', label: '到窗口', said: '<p>先取号。</p>' },
              ],
            },
            { id: 'card', number: 2, text: '有电子证照吗？', from: '2026-12-01', answers: [{ id: 'yes', label: '有' }] },
          ],
        },
        {
          kind: 'materials' as const,
          heading: '要带的材料',
          materials: [
            { name: '复印件', when: 'how=paper' },
            { name: '照片', when: 'how=photo' },
            { name: '取号条', when: 'how!=photo' },
            { name: '电子证照', when: 'card=yes' },
          ],
        },
      ],
    },
  };

  async function on(today: string | undefined, hash: string) {
    open(dated, `https://qinghe.example/A1${hash}`);
    await tailor(document, {
      saved: Promise.resolve(undefined),
      given: '',
      tables: async () => undefined,
      tongue: { language: 'zh-CN' },
      today: () => today,
      onAnswer: () => {},
      onShown: () => {},
    });
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => !one.closest('[hidden],.beyond'));
    return {
      said: shown('.said').map((one) => one.querySelector('p')?.textContent),
      materials: shown('[data-material]').map((one) => one.dataset['material']),
      open: shown('[data-open][data-material]').map((one) => one.dataset['material']),
    };
  }

  it('is not told to “不清楚”, nor what depends on it', async () => {
    const before = { said: ['带原件。', '先取号。'], materials: ['复印件', '取号条'], open: ['复印件', '取号条'] };
    expect(await on('2026-11-30', '#how=unsure')).toEqual(before);
    expect(await on('2026-12-01', '#how=unsure')).toEqual({
      said: ['拍清楚。', '先取号。'],
      materials: ['照片', '取号条', '电子证照'],
      open: ['照片', '取号条', '电子证照'],
    });
  });

  it('that was given once is no answer any more: the others are open again, and nothing ends', async () => {
    expect(await on('2026-12-01', '#how=paper')).toMatchObject({ said: [], open: ['照片', '取号条', '电子证照'] });
    expect(await on('2026-11-30', '#how=photo')).toMatchObject({ said: [], open: ['复印件', '取号条'] });
    expect((await on('2026-12-01', '#how=photo')).materials).toEqual([]);
  });

  it('is there where nobody knows what day it is, and without a script, with its dates in words', async () => {
    expect((await on(undefined, '#how=unsure')).said).toEqual(['带原件。', '拍清楚。', '先取号。']);
    const words = [...document.querySelectorAll('.said .when')].map((one) => one.textContent);
    expect(words).toEqual(['交纸质材料的，到 2026 年 11 月 30 日止', '拍照上传的，2026 年 12 月 1 日起', '到窗口的']);
  });
});
