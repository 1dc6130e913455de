/** The code for the window, drawn on the phone: what it says, and the way back. */

// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://qinghe.example/" }

import { expect, describe, it } from 'vitest';
import { readCodes } from '../../scripts/sheets/proof/read-codes.ts';
import { writePassedTicks } from '../../src/guide/passed-ticks.ts';
import { readPage } from '../../src/page/ground/page.ts';
import { offerKnown } from '../../src/page/tailor/known.ts';
import { caseAddress } from '../../src/page/tailor/passed-on.ts';
import { showWindowCode } from '../../src/page/tools/window-code.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open, tap } from './opened.ts';

/** Pixels a module. */
const SCALE = 4;

/** Returns what a reader reads in the picture on the page. */
async function said(): Promise<string[]> {
  const svg = decodeURIComponent(get('dialog img').getAttribute('src')?.replace('data:image/svg+xml,', '') ?? '');
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const width = side * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < SCALE * SCALE; at += 1) {
      const row = Number(y) * SCALE + Math.floor(at / SCALE);
      data.fill(0, (row * width + Number(x) * SCALE + (at % SCALE)) * 4, (row * width + Number(x) * SCALE + (at % SCALE)) * 4 + 3);
    }
  }
  return (await readCodes({ data, width, height: width })).map(({ says }) => says);
}

function answered(ticked: readonly string[]): void {
  open(guideFacts);
  tap('input[name=married][value=no]');
  for (const name of ticked) tap(`[data-material="${name}"] input`);
  const show = () => showWindowCode(document, readPage(document.documentElement));
  offerKnown(document);
  get('[data-do=window]').addEventListener('click', show);
  tap('[data-do=window]');
}

describe('the code for the window', () => {
  it.each([[[]], [['父母身份证', '结婚证']]])('says answers and ticks, and is read: %j', async (ticked) => {
    answered(ticked);
    const [address = '', fragment = ''] = (await said()).join('\n').split('#');
    expect(address).toBe('https://qinghe.example/A1');
    const inOrder = [...document.querySelectorAll('[data-material]')].map((item) => item.getAttribute('data-material') ?? '');
    expect(fragment).toBe(
      `married=no&${writePassedTicks(
        inOrder.filter((name) => ticked.includes(name)),
        'window',
      )}`,
    );
  });

  it('says what it is, and that it holds no personal data; “back” and Escape lead back to the button', () => {
    answered([]);
    expect(get('dialog').textContent).toMatch(/A1.*没有姓名、证件号这些个人信息/);
    tap('dialog button');
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement?.getAttribute('data-do')).toBe('window');
    tap('[data-do=window]');
    // What a browser does at Escape.
    get('dialog').dispatchEvent(new Event('close'));
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement?.getAttribute('data-do')).toBe('window');
  });

  it('too much for a code: a sentence in its place', () => {
    const [section] = guideFacts.guide.sections.filter(({ kind }) => kind === 'materials');
    const one = section?.kind === 'materials' ? section.materials.find((material) => 'name' in material) : undefined;
    if (!one || !('name' in one)) throw new Error('The sample has no material.');
    const materials = Array.from({ length: 600 }, (_, at) => ({ ...one, when: undefined, name: `材料${at}` }));
    const sections = guideFacts.guide.sections.map((part) => (part.kind === 'materials' ? { ...part, materials } : part));
    open({ ...guideFacts, guide: { ...guideFacts.guide, sections } });
    for (const box of document.querySelectorAll<HTMLInputElement>('[data-material] input')) box.checked = true;
    showWindowCode(document, readPage(document.documentElement));
    expect(document.querySelector('dialog img')).toBeNull();
    expect(get('dialog').textContent).toContain('一个码放不下');
    tap('dialog button');
  });
});

describe('the address for the family', () => {
  it('says nothing of ticks where there is none, and all of them where there are', () => {
    open(guideFacts);
    expect(caseAddress(document, 'family')).not.toContain('#');
    tap('[data-material="父母身份证"] input');
    expect(caseAddress(document, 'family')).toMatch(new RegExp(`#${writePassedTicks(['父母身份证'], 'family')}$`));
  });
});
