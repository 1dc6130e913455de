/** The badge is honest. */

// @vitest-environment happy-dom

import { describe, expect, it, vi } from 'vitest';
import { showBadge, showSaving } from '../../src/page/keep/badge.ts';
import { keepAllOnTap, offerToKeepAll, sizeInWords } from '../../src/page/keep/keep-all.ts';
import { offerNews, sayNotTaken } from '../../src/page/news/news-banner.ts';
import { readPage } from '../../src/page/ground/page.ts';
import type { State } from '../../src/worker/messages/messages.ts';
import { englishFacts, guideFacts, wallFacts } from '../view/sample.ts';
import { get, open, settled, tap } from './opened.ts';

const state: State = {
  kept: 'guide',
  version: 'v',
  number: Date.UTC(2026, 9, 1, 20) / 1000,
  guides: 12,
  hallGuides: 48,
  bytes: 1,
  hallBytes: 1_310_000,
};

function badge(facts: typeof guideFacts | typeof wallFacts, given: State | undefined, online = true): string {
  open(facts);
  showBadge(document, readPage(document.documentElement), given, online);
  return `${document.documentElement.dataset['kept']}: ${get('[data-badge]').textContent}`;
}

describe('the badge', () => {
  it.each<[string, State | undefined, boolean, string]>([
    ['no worker', undefined, true, 'none: 这里存不住，存图片'],
    ['no worker, no network', undefined, false, 'none: 没网，上次打开时的'],
    ['nothing kept', { ...state, kept: 'none' }, true, 'none: 还没存好'],
    ['the guide', state, true, 'guide: ✓ 已存好，没网能看'],
    ['its life event', { ...state, kept: 'event' }, true, 'event: ✓ 出生的指南都已存好'],
    ['the hall', { ...state, kept: 'hall' }, true, 'hall: ✓ 48 份指南都已存好'],
    ['offline: the day of the content, in the hall’s time zone', { ...state, kept: 'hall' }, false, 'hall: 没网，2026 年 10 月 2 日的'],
  ])('%s', (_, given, online, expected) => expect(badge(guideFacts, given, online)).toBe(expected));

  it('is hidden as long as it has no words, and seen once it has', () => {
    open(wallFacts);
    expect(get('[data-badge]').hidden).toBe(true);
    showBadge(document, readPage(document.documentElement), { ...state, kept: 'guide' }, true);
    expect(get('[data-badge]').hidden).toBe(false);
  });

  it('in English names the month: 2/10 may be a day of February', () => {
    expect(badge(englishFacts, state, false)).toBe('guide: Offline, as of 2 October 2026');
  });

  it.each<[string, State]>([
    ['the wall is kept, which needs no guide', { ...state, guides: 0 }],
    ['the hall has no guide', { ...state, kept: 'hall', guides: 0, hallGuides: 0 }],
  ])('%s: it says nothing, also where it said that it was saving', (_, given) => {
    open(wallFacts);
    showSaving(document, { language: 'zh-CN' });
    showBadge(document, readPage(document.documentElement), given, true);
    expect([get('[data-badge]').textContent, get('[data-badge]').hidden]).toEqual(['', true]);
    showBadge(document, readPage(document.documentElement), state, true);
    expect([get('[data-badge]').textContent, get('[data-badge]').hidden]).toEqual(['✓ 已存好 12 份', false]);
  });

  it('on the wall says how many', () => {
    expect(badge(wallFacts, state)).toBe('guide: ✓ 已存好 12 份');
  });

  it('while it is being kept says so, and data-kept does not', () => {
    open(guideFacts);
    showSaving(document, { language: 'zh-CN' });
    expect([get('[data-badge]').textContent, document.documentElement.dataset['kept']]).toEqual(['正在存…', 'none']);
  });
});

describe('keeping the whole hall', () => {
  it('is offered while it is not kept, with its price', () => {
    open(wallFacts);
    offerToKeepAll(document, state, { language: 'zh-CN' });
    expect([get('[data-keep-all]').hidden, get('[data-keep-all] button').textContent]).toEqual([false, '把 48 份指南都存下来（1.3 MB）']);
    offerToKeepAll(document, { ...state, kept: 'hall' }, { language: 'zh-CN' });
    expect(get('[data-keep-all]').hidden).toBe(true);
  });

  it('is asked for by a tap, once at a time', async () => {
    open(wallFacts);
    const keepAll = vi.fn(() => Promise.resolve());
    keepAllOnTap(document, keepAll);
    tap('[data-keep-all] button');
    expect(get('[data-keep-all] button').hasAttribute('disabled')).toBe(true);
    await settled();
    expect(get('[data-keep-all] button').hasAttribute('disabled')).toBe(false);
    expect(keepAll).toHaveBeenCalledTimes(1);
  });

  it.each([
    [39_100, '40 kB'],
    [99_999, '100 kB'],
    [1_310_000, '1.3 MB'],
  ])('%d bytes are %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
});

describe('something new', () => {
  it('is a line to tap, offered once', () => {
    open(guideFacts);
    const reload = vi.fn();
    offerNews(document, { language: 'zh-CN' }, reload);
    offerNews(document, { language: 'zh-CN' }, reload);
    expect(document.querySelectorAll('[role=status][data-news] button').length).toBe(1);
    tap('[data-news] button');
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('the hall offers what is not taken', () => {
  it('because it is older: the page says so, and leads to where the kept guides can be deleted', () => {
    open(guideFacts);
    sayNotTaken(document, { language: 'zh-CN' }, 'older');
    expect(get('[data-news]').textContent).toContain('比这台手机存的还旧');
    expect(get('[data-news] a').getAttribute('href')).toMatch(/\/kept$/);
    sayNotTaken(document, { language: 'zh-CN' }, 'older');
    expect(document.querySelectorAll('[data-news] p')).toHaveLength(1);
  });

  it('because of its signature: there is no way to take it', () => {
    open(englishFacts);
    sayNotTaken(document, { language: 'en' }, 'signature');
    expect(get('[data-news]').textContent).toContain('wrong signature');
    expect(document.querySelector('[data-news] a')).toBeNull();
  });
});
