/** The look: its budget, and what it promises to old eyes and thick fingers. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hallStyle, pageText } from '../../src/view/document.tsx';
import { coloursOf, readableColour, tintOf } from '../../src/view/ground/colour.ts';
import { events, frame, guideFacts } from './sample.ts';

const VIEW = join(import.meta.dirname, '../../src/view');
/** The parts of the look, in the order in which they are put together. */
const parts = [...readFileSync(join(VIEW, 'look.css'), 'utf8').matchAll(/@import '\.\/look\/([^']+)'/g)].map(([, name = '']) => name);
const css = parts.map((name) => readFileSync(join(VIEW, 'look', name), 'utf8')).join('');
/** As near to minified as a test needs. */
const style = hallStyle(
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};:,]) ?/g, '$1'),
  { colours: coloursOf(events) },
);

describe('the look', () => {
  it('is put together of every part once', () => {
    expect(parts.toSorted()).toEqual(readdirSync(join(VIEW, 'look')).sort());
  });

  it('is at most 6 kB gzipped, both colours of eight life events included', () => {
    expect(gzipSync(style, { level: 9 }).length).toBeLessThan(6000);
  });

  it('leaves 14,000 bytes for a guide with everything', () => {
    expect(gzipSync(pageText(guideFacts, { ...frame, style }), { level: 9 }).length).toBeLessThan(11_100);
  });

  it('text is 18 px, and at least 1.3 times that in the large edition', () => {
    expect(css).toContain('calc(112.5% * var(--scale))');
    expect(Number(/\[data-text='large'\] \{\s*--scale: ([\d.]+)/.exec(css)?.[1])).toBeGreaterThanOrEqual(1.3);
  });

  it('what is to tap is 44 px, 60 px in the large edition', () => {
    const [tap = 0, large = 0] = [...css.matchAll(/--tap: ([\d.]+)rem/g)].map(([, size]) => Number(size));
    expect(tap * 18).toBeGreaterThanOrEqual(44);
    expect(large * 18 * 1.3334).toBeGreaterThanOrEqual(60);
  });

  it('no text is smaller than the text', () => {
    expect([...css.matchAll(/font-size: ([\d.]+)r?em/g)].map(([, size]) => Number(size)).filter((size) => size < 1)).toEqual([]);
  });

  it('dark by the phone and dark by hand turn the same switches', () => {
    const switches = [...css.matchAll(/\{\s*(--light: ?;[^}]*)\}/g)].map(([, block = '']) => block.replace(/\s+/g, ' '));
    expect(switches).toEqual(Array(2).fill('--light: ; --dark: initial; color-scheme: dark; '));
  });

  it.each(['light', 'dark'])('%s: words can be read on paper, on the ground, on their own wash and on what is pressed', (edition) => {
    const value = (variable: string) =>
      new RegExp(`${variable}: [^;]*var\\(--${edition}, (#[0-9a-f]{3,6})\\)`).exec(css)?.[1] ?? `no ${variable}`;
    for (const name of ['--ink', '--soft', '--good', '--warn']) {
      for (const ground of ['--paper', '--ground']) {
        expect([name, ground, contrast(value(name), value(ground)) > 7]).toEqual([name, ground, true]);
      }
    }
    expect(contrast(value('--warn'), value('--warn-wash'))).toBeGreaterThan(7);
    expect(contrast(value('--act'), value('--on-act'))).toBeGreaterThan(7);
    expect(contrast(value('--edge'), value('--paper'))).toBeGreaterThan(3);
  });

  it.each(events)('$name: white on its colour, its light one on dark paper', ({ colour }) => {
    expect(contrast(readableColour(colour), '#ffffff')).toBeGreaterThanOrEqual(7);
    expect(contrast(tintOf(colour), '#211f1b')).toBeGreaterThanOrEqual(7);
  });
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
