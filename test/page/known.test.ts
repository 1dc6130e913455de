/** “出示给窗口” and “打印” stand under what to bring once it is known what that is. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { isAnswered, offerKnown } from '../../src/page/tailor/known.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open, tap } from './opened.ts';

function isOffered(): boolean {
  offerKnown(document);
  const names = [...document.querySelectorAll<HTMLElement>('[data-do]')]
    .filter((one) => !one.closest('[hidden]'))
    .map(({ dataset }) => dataset['do']);
  return ['window', 'print', 'roll'].every((name) => names.includes(name));
}

describe('the buttons', () => {
  it('are not there before the script is, while a question waits, or where nothing is to be brought', () => {
    open(guideFacts);
    expect(get('[data-known]').hidden).toBe(true);
    get('[data-question]').toggleAttribute('data-turn', true);
    expect(isOffered()).toBe(false);
    get('[data-question]').removeAttribute('data-turn');
    expect(isOffered()).toBe(true);
    get('[data-part=materials]').classList.add('beyond');
    expect(isOffered()).toBe(false);
  });

  it('are not there in a guide without materials', () => {
    const sections = guideFacts.guide.sections.filter(({ kind }) => kind !== 'materials');
    open({ ...guideFacts, guide: { ...guideFacts.guide, sections } });
    expect(isOffered()).toBe(false);
  });
});

describe('a case is answered', () => {
  it('not before the first answer, nor while a question waits', () => {
    open(guideFacts);
    expect(isAnswered(document)).toBe(false);
    tap('input[name=married][value=no]');
    expect(isAnswered(document)).toBe(true);
    get('[data-question]').toggleAttribute('data-turn', true);
    expect(isAnswered(document)).toBe(false);
  });
});
