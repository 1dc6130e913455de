/** Reading aloud: where a browser has no voice it says so, and does not only fall silent; what it reads, and in which order. */

// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../../src/page/tailor/shown-lines.ts';
import { chosen } from '../../src/page/tailor/tailor.ts';
import { readAloud } from '../../src/page/tools/read-aloud.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open, tap as tapOn } from './opened.ts';

const NONE = '这个浏览器没有能朗读的声音';

class Spoken {
  lang = '';
  rate = 1;
  voice: { lang: string } | undefined;
  readonly heard = new Map<string, (event: { error: string }) => void>();
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  addEventListener(name: string, act: (event: { error: string }) => void): void {
    this.heard.set(name, act);
  }

  fail(error: string): void {
    this.heard.get('error')?.({ error });
  }

  end(): void {
    this.heard.get('end')?.({ error: '' });
  }
}

/** A browser that has these voices, at once or a moment after it was asked. */
function newSpeech(voices: readonly string[], later = false) {
  const spoken: Spoken[] = [];
  let list = later ? [] : voices;
  const heard: (() => void)[] = [];
  const speech = {
    spoken,
    getVoices: () => list.map((lang) => ({ lang })),
    addEventListener: (_: string, act: () => void) => void heard.push(act),
    cancel: () => undefined,
    speak: (words: Spoken) => void spoken.push(words),
    come: () => {
      list = voices;
      for (const act of heard) act();
    },
  };
  return speech;
}

type Speech = ReturnType<typeof newSpeech>;
const tap = (speech: Speech) =>
  readAloud(document, get('[data-do=read-aloud]'), { lang: 'zh-CN', language: 'zh-CN' }, speech as unknown as SpeechSynthesis);
const said = () => get('[data-news]').textContent;
const button = () => get('[data-do=read-aloud]');

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('SpeechSynthesisUtterance', Spoken);
  open(guideFacts);
  button().hidden = false;
});

afterEach(() => {
  dispatchEvent(new Event('pagehide'));
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each([
  ['no voice at all', []],
  ['voices of other languages only', ['en-US', 'de_DE']],
])('%s: it says so, and the button goes', async (_, voices) => {
  const speech = newSpeech(voices);
  const reading = tap(speech);
  await vi.advanceTimersByTimeAsync(5_000);
  await reading;
  expect(said()).toContain(NONE);
  expect([speech.spoken.length, button().hidden, button().getAttribute('aria-pressed')]).toEqual([0, true, 'false']);
});

it('a voice that is in the list and cannot speak: it says so', async () => {
  const speech = newSpeech(['zh-CN']);
  await tap(speech);
  speech.spoken[0]?.fail('synthesis-failed');
  expect(said()).toContain(NONE);
  expect([button().hidden, button().getAttribute('aria-pressed')]).toEqual([true, 'false']);
});

it('a network that ends in the middle: it falls silent, and the button stays', async () => {
  const speech = newSpeech(['zh-CN']);
  await tap(speech);
  speech.spoken[0]?.fail('network');
  expect([said(), button().hidden, button().getAttribute('aria-pressed')]).toEqual(['', false, 'false']);
});

it('falls silent at the second tap, which is no failure', async () => {
  const speech = newSpeech(['zh-CN']);
  const name = button().textContent;
  await tap(speech);
  const [first] = speech.spoken;
  expect([button().getAttribute('aria-pressed'), button().textContent]).toEqual(['true', '停']);
  await tap(speech);
  first?.fail('canceled');
  first?.end();
  expect([speech.spoken.length, said(), button().hidden, button().getAttribute('aria-pressed')]).toEqual([1, '', false, 'false']);
  expect([button().textContent, document.querySelector('.heard')]).toEqual([name, null]);
});

it.each([
  [2, 0],
  [3, 1],
])('tapped %i times while voices load: it begins %i times', async (taps, begun) => {
  const speech = newSpeech(['zh-CN'], true);
  const readings = Array.from({ length: taps }, () => tap(speech));
  speech.come();
  await Promise.all(readings);
  expect([speech.spoken.length, document.querySelectorAll('[data-news] button').length]).toEqual([begun, 2 * begun]);
  expect(button().getAttribute('aria-pressed')).toBe(String(begun > 0));
});

it('tapped three times where no voice comes: it says so once', async () => {
  const speech = newSpeech([]);
  const readings = [tap(speech), tap(speech), tap(speech)];
  await vi.advanceTimersByTimeAsync(5_000);
  await Promise.all(readings);
  expect(document.querySelectorAll('[data-news] .alert').length).toBe(1);
});

it.each(['zh-CN', 'zh_TW', 'cmn-Hans-CN', 'yue-HK'])('a voice of %s comes a moment later: it reads the guide', async (voice) => {
  const speech = newSpeech([voice], true);
  const reading = tap(speech);
  speech.come();
  await reading;
  readOn(speech);
  expect(speech.spoken.map(({ text }) => text).join('')).toContain(get('h1').textContent);
  expect(said()).toBe('');
});

it('of several voices it takes that of the page’s language and country', async () => {
  const speech = newSpeech(['en-US', 'zh-HK', 'zh-CN']);
  await tap(speech);
  expect([speech.spoken[0]?.voice?.lang, speech.spoken[0]?.lang]).toEqual(['zh-CN', 'zh-CN']);
});

/** Lets the voice come to the end of the guide. */
function readOn(speech: Speech): string[] {
  for (let at = 0; at < 500 && button().getAttribute('aria-pressed') === 'true'; at += 1) speech.spoken[at]?.end();
  return speech.spoken.map(({ text }) => text);
}

it('reads this case alone, each line once, whole with its note, and nothing that is folded or to be tapped', async () => {
  tapOn('input[name=married][value=no]');
  show(document, chosen(document), undefined);
  get('details').setAttribute('open', '');
  const speech = newSpeech(['zh-CN']);
  await tap(speech);
  const texts = readOn(speech);
  const whole = texts.join('\n');
  expect(whole).toMatch(/亲子鉴定证明原件 1 份\n到有资质的机构做。/);
  for (const item of document.querySelectorAll<HTMLElement>('[data-material][hidden]'))
    expect(whole).not.toContain(item.dataset['material']);
  expect(document.querySelector('[data-material][hidden]')).not.toBeNull();
  const folded = [...document.querySelectorAll('details:not([open]) > :not(summary)')].map(({ textContent }) => textContent.trim());
  expect(folded.length).toBeGreaterThan(0);
  for (const text of folded) expect(texts).not.toContain(text);
  expect(texts.filter((text) => text === '要带的材料').length).toBeLessThan(2);
  for (const word of ['存成图片', '找别的', '空白表']) expect(whole).not.toContain(word);
});

it('waits at “pause” and goes on with the same sentence; “next” goes on with the next part', async () => {
  const speech = newSpeech(['zh-CN']);
  await tap(speech);
  const [pause, next] = [...document.querySelectorAll<HTMLElement>('[data-news] button')];
  speech.spoken[0]?.end();
  expect(document.querySelector('.heard')?.textContent).toContain(speech.spoken[1]?.text);
  pause?.click();
  speech.spoken[1]?.end();
  expect([speech.spoken.length, pause?.textContent]).toEqual([2, '接着读']);
  pause?.click();
  expect([speech.spoken[2]?.text, pause?.textContent]).toEqual([speech.spoken[1]?.text, '暂停']);
  next?.click();
  next?.click();
  const section = document.querySelector('.heard')?.closest('main > *');
  expect(section).toBe(document.querySelector('[data-part=questions]'));
  speech.spoken[2]?.end();
  expect(speech.spoken.length).toBe(5);
});

it('is silent once the page is left', async () => {
  const speech = newSpeech(['zh-CN']);
  await tap(speech);
  dispatchEvent(new Event('pagehide'));
  speech.spoken[0]?.end();
  expect([speech.spoken.length, button().getAttribute('aria-pressed'), document.querySelector('[data-news] button')]).toEqual([
    1,
    'false',
    null,
  ]);
});
