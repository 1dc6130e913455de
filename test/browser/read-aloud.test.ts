/** Reading aloud in a real browser: this one has no voice; with one, what is heard is marked and in view. */

import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForEach } from './for-each.ts';
import { newPhone } from './phone.ts';

const hall = hallForAll();
const phone = phoneForEach(() => newPhone({ serviceWorkers: 'block' }));

const said: string[] = [];

/** A voice that says what it is told, each sentence until it is told to end. */
function withVoice(): void {
  const words: SpeechSynthesisUtterance[] = [];
  const speech = {
    getVoices: () => [{ lang: 'zh-CN' }],
    addEventListener: () => undefined,
    cancel: () => undefined,
    speak: (spoken: SpeechSynthesisUtterance) => void words.push(spoken),
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  // The browser’s own takes voices of its own only.
  class Spoken extends EventTarget {
    lang = '';
    voice: unknown;
    rate = 1;
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  Object.assign(globalThis, { SpeechSynthesisUtterance: Spoken, words });
}

describe('“朗读”', () => {
  it('in a browser without a voice says so, and brings no byte before the tap', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.locator('[data-do=read-aloud]:visible').waitFor();
    expect(phone.asked.filter((address) => address.includes('read-aloud'))).toEqual([]);
    await page.locator('[data-do=read-aloud]').click();
    await page.getByText('这个浏览器没有能朗读的声音').waitFor();
    expect(await page.locator('[data-do=read-aloud]:visible').count()).toBe(0);
    expect(phone.asked.some((address) => address.includes('read-aloud'))).toBe(true);
    await page.close();
  });

  it('in a browser that knows no speech there is no such button', async () => {
    await phone.context.addInitScript(() => void Reflect.deleteProperty(globalThis, 'speechSynthesis'));
    const page = await phone.open(`${hall.address}/A1`);
    await page.locator('[data-do=share]:visible').waitFor();
    expect(await page.locator('[data-do=read-aloud]').count()).toBe(0);
    await page.close();
  });

  it.each(['light', 'dark'])('marks the sentence that is heard and keeps it in view, to the end of the page, %s', async (theme) => {
    await phone.context.addInitScript(withVoice);
    const page = await phone.open(`${hall.address}/A1#married=yes&born=paper&where=family&late=intime`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
    await page.locator('[data-do=window]:visible').waitFor();
    await page.locator('[data-do=read-aloud]').click();
    await page.getByText('下一段').waitFor();
    said.length = 0;
    for (;;) {
      const heard = await page.evaluate(() => {
        const [range] = CSS.highlights.get('heard') ?? [];
        if (!(range instanceof Range)) return undefined;
        const { top, bottom } = range.getBoundingClientRect();
        const dock = document.querySelector('.news')?.getBoundingClientRect().top ?? innerHeight;
        const shown = { text: range.toString(), isSeen: top >= 0 && bottom <= Math.max(dock, 100) };
        const { words } = globalThis as unknown as { words: EventTarget[] };
        words[words.length - 1]?.dispatchEvent(new Event('end'));
        return shown;
      });
      if (!heard) break;
      expect(heard.isSeen, heard.text).toBe(true);
      said.push(heard.text);
    }
    expect(said.length).toBeGreaterThan(20);
    expect(said.join('\n')).toMatch(/新生儿户口登记[^]*父母已登记结婚[^]*出生医学证明[^]*12、13 号窗口[^]*拿回户口簿[^]*本码不收费/);
    expect(said.join('\n')).not.toMatch(/收养登记证|随父亲/);
    expect(await page.locator('[data-do=read-aloud]').getAttribute('aria-pressed')).toBe('false');
    await page.close();
  });
});
