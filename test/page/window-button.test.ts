/** “出示给窗口” stands under what to bring once it is known what that is. */

// @vitest-environment happy-dom

import { describe, expect, it, vi } from 'vitest';
import { offerWindow } from '../../src/page/tailor/window-button.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open, tap } from './opened.ts';

const isOffered = () => document.querySelector<HTMLElement>('[data-do=window]')?.hidden === false;
const offer = (onTap = () => {}) => offerWindow(document, { language: 'zh-CN' }, onTap);

describe('the button', () => {
  it('is not there while a question waits, or nothing is to be brought', () => {
    open(guideFacts);
    get('[data-question]').toggleAttribute('data-turn', true);
    offer();
    expect(isOffered()).toBe(false);
    get('[data-question]').removeAttribute('data-turn');
    offer();
    expect(isOffered()).toBe(true);
    get('[data-part=materials]').classList.add('beyond');
    offer();
    expect(isOffered()).toBe(false);
  });

  it('is not there in a guide without materials', () => {
    const sections = guideFacts.guide.sections.filter(({ kind }) => kind !== 'materials');
    open({ ...guideFacts, guide: { ...guideFacts.guide, sections } });
    offer();
    expect(isOffered()).toBe(false);
  });

  it('is there once, however often the page changes, and acts', () => {
    open(guideFacts);
    const onTap = vi.fn();
    for (let times = 0; times < 3; times += 1) offer(onTap);
    expect(document.querySelectorAll('[data-do=window]').length).toBe(1);
    tap('[data-do=window]');
    expect(onTap).toHaveBeenCalledOnce();
  });
});
