/** Telephone numbers as clerks write them: the link dials the first, all are shown as written. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { pageText } from '../../src/view/document.tsx';
import { callLink } from '../../src/view/ground/link.ts';
import { guide } from './sample-guide.ts';
import { deviceFacts, frame, guideFacts } from './sample.ts';

describe('two numbers in one field', () => {
  it.each([
    ['0999-0001、0999-0002', '0999-0001'],
    ['0999-0000001，0999-0000002', '0999-0000001'],
    ['0999-0000001/2', '0999-0000001'],
    ['0999-0000001 0999-0000002', '0999-0000001'],
    ['12345；0999-0000001', '12345'],
    ['12345：转1', '12345'],
    ['0999-0000001 转 801', '0999-0000001'],
    ['0999-0000001（8 号窗口）', '0999-0000001'],
    ['12 号窗口：0999-0000001、0999-0000002', '0999-0000001'],
  ])('%s: dials %s', (typed, first) => expect(callLink(typed)).toBe(`tel:${first}`));

  it('both stand on the page as written, and every link dials the first', () => {
    const facts = { ...guideFacts, guide: { ...guide, phone: '0999-0001、0999-0002' } };
    const page = new DOMParser().parseFromString(pageText(facts, frame), 'text/html');
    const links = [...page.querySelectorAll('.acts a[href^="tel:"], .alert a[href^="tel:"]')];
    expect(links.map((link) => link.textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining('☎'), '打电话问 0999-0001、0999-0002']),
    );
    for (const link of links) {
      expect(link.textContent).toContain('0999-0001、0999-0002');
      expect(link.getAttribute('href')).toBe('tel:0999-0001');
    }
  });
});

describe('one number', () => {
  it.each([
    ['110', '110'],
    ['0999 - 000 0001', '0999-0000001'],
    ['0999–0000001', '09990000001'],
    ['０９９９－０００００１', '0999-000001'],
    ['（0999）0000001', '09990000001'],
    ['+86 (999) 000-0001', '+86999000-0001'],
    ['户籍：0999-0000001', '0999-0000001'],
    ['139 0000 0001', '13900000001'],
  ])('%s: dials %s', (typed, dialled) => expect(callLink(typed)).toBe(`tel:${dialled}`));
});

it('a machine’s page shows the hall’s numbers as written too', () => {
  const facts = { ...deviceFacts, hall: { ...deviceFacts.hall, phone: '0999-0001、0999-0002' } };
  const page = new DOMParser().parseFromString(pageText(facts, frame), 'text/html');
  const link = page.querySelector('.acts a');
  expect([link?.textContent, link?.getAttribute('href')]).toEqual(['打电话问 0999-0001、0999-0002', 'tel:0999-0001']);
});
