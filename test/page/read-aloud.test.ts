/** Reading aloud: where a browser has no voice it says so, and does not only fall silent. */

// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readAloud } from '../../src/page/tools/read-aloud.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open } from './opened.ts';

const NONE = '这个浏览器没有能朗读的声音';

class Spoken {
  lang = '';
  rate = 1;
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
    cancel: () => spoken.splice(0),
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

it('falls silent at the second tap, which is no failure', async () => {
  const speech = newSpeech(['zh-CN']);
  await tap(speech);
  const [first] = speech.spoken;
  expect(button().getAttribute('aria-pressed')).toBe('true');
  await tap(speech);
  first?.fail('canceled');
  expect([speech.spoken.length, said(), button().hidden, button().getAttribute('aria-pressed')]).toEqual([0, '', false, 'false']);
});

it.each(['zh-CN', 'zh_TW', 'cmn-Hans-CN', 'yue-HK'])('a voice of %s comes a moment later: it reads the guide', async (voice) => {
  const speech = newSpeech([voice], true);
  const reading = tap(speech);
  speech.come();
  await reading;
  expect(speech.spoken.map(({ text }) => text).join()).toContain(get('h1').textContent);
  expect(said()).toBe('');
});
