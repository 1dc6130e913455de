/** “出示给窗口” stands under what to bring once it is known what that is. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { offerWindow } from '../../src/page/tailor/window-button.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open } from './opened.ts';

const isOffered = () => document.querySelector<HTMLElement>('[data-do=window]')?.hidden === false;

describe('the button', () => {
  it('is not there while a question waits, or nothing is to be brought', () => {
    open(guideFacts);
    get('[data-question]').toggleAttribute('data-turn', true);
    offerWindow(document);
    expect(isOffered()).toBe(false);
    get('[data-question]').removeAttribute('data-turn');
    offerWindow(document);
    expect(isOffered()).toBe(true);
    get('[data-part=materials]').classList.add('beyond');
    offerWindow(document);
    expect(isOffered()).toBe(false);
  });

  it('is not there in a guide without materials', () => {
    const sections = guideFacts.guide.sections.filter(({ kind }) => kind !== 'materials');
    open({ ...guideFacts, guide: { ...guideFacts.guide, sections } });
    offerWindow(document);
    expect(isOffered()).toBe(false);
  });

  it('without script there is none', () => {
    open(guideFacts);
    expect(isOffered()).toBe(false);
  });
});
