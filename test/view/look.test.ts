/** The look: its budget, and what it promises to old eyes and thick fingers. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hallStyle, pageText } from '../../src/view/document.tsx';
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
  events,
);

describe('the look', () => {
  it('is put together of every part once', () => {
    expect(parts.toSorted()).toEqual(readdirSync(join(VIEW, 'look')).sort());
  });

  it('is at most 4.5 kB gzipped, the colours of eight life events included', () => {
    expect(gzipSync(style, { level: 9 }).length).toBeLessThan(4500);
  });

  it('leaves 14,000 bytes for a guide with everything', () => {
    expect(gzipSync(pageText(guideFacts, { ...frame, style }), { level: 9 }).length).toBeLessThan(10_000);
  });

  it('text is 18 px, and at least 1.3 times that in the large edition', () => {
    expect(css).toContain('calc(112.5% * var(--scale))');
    expect(Number(/\[data-text='large'\] \{\s*--scale: ([\d.]+)/.exec(css)?.[1])).toBeGreaterThanOrEqual(1.3);
  });

  it('what is to tap is 44 px, 60 px in the large edition', () => {
    const tap = Number(/--tap: ([\d.]+)rem/.exec(css)?.[1]);
    expect(tap * 18).toBeGreaterThanOrEqual(44);
    expect(tap * 18 * 1.34).toBeGreaterThanOrEqual(60);
  });

  it.each(['--ink', '--soft', '--good'])('%s can be read on paper and on wash', (name) => {
    for (const ground of ['#ffffff', value('--wash')]) expect(contrast(value(name), ground)).toBeGreaterThan(4.5);
  });
});

function value(variable: string): string {
  return new RegExp(`${variable}: (#[0-9a-f]{3,6})`).exec(css)?.[1] ?? '';
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
