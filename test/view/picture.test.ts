/** A guide as one long picture: nothing is lost, nothing lies on something else, nothing is too high. */

import { describe, expect, it } from 'vitest';
import { type PictureBlock, layOutPicture, STYLES, WIDTH } from '../../src/view/picture/picture.ts';

const measure = (text: string, style: PictureBlock['style']) => Array.from(text).length * STYLES[style].size;
const blocks: PictureBlock[] = [
  { style: 'code', text: 'A1' },
  { style: 'title', text: '新生儿户口登记要带很多材料的那一种' },
  { style: 'bold', text: '出生医学证明', mark: 'ticked' },
  { style: 'soft', text: '原件一份，复印件两份，都要带到窗口', under: true },
  ...Array.from({ length: 60 }, (_, at): PictureBlock => ({
    style: 'body',
    text: '带上身份证去窗口，当场就能办好，不用再跑一次。',
    mark: at + 1,
  })),
];

describe('layOut(blocks)', () => {
  it('a guide that is higher than a canvas may be becomes several pictures, and no block is cut', () => {
    const pictures = layOutPicture(blocks, measure, 1000);
    expect(pictures.length).toBeGreaterThan(3);
    for (const { height } of pictures) expect(height).toBeLessThanOrEqual(1000);
    const text = pictures.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
    expect(text).toBe(blocks.map((block) => block.text).join(''));
    for (const { marks, lines } of pictures.slice(1)) expect(marks[0]?.y).toBe(lines[0]?.y);
  });

  it('is one picture else', () => expect(layOutPicture(blocks, measure, 100_000)).toHaveLength(1));

  it('lines stand one under the other, inside the picture', () => {
    const [picture] = layOutPicture(blocks, measure, 100_000);
    const lines = picture?.lines ?? [];
    for (const [at, line] of lines.entries()) {
      expect(line.x + measure(line.text, line.style)).toBeLessThanOrEqual(WIDTH);
      const next = lines[at + 1];
      if (next) expect(next.y - line.y).toBeGreaterThanOrEqual((STYLES[line.style].line + STYLES[next.style].line) / 2 - 0.01);
    }
    expect(picture?.height).toBeGreaterThan(lines[lines.length - 1]?.y ?? Infinity);
  });

  it('a mark stands at the first line of its text, and what belongs to it stands under that text', () => {
    const [picture] = layOutPicture(blocks.slice(2, 4), measure, 1000);
    expect(picture?.marks).toEqual([{ mark: 'ticked', x: 22, y: picture?.lines[0]?.y }]);
    expect(new Set(picture?.lines.map(({ x }) => x)).size).toBe(1);
  });

  it('a drawing has the whole width; where there is no room for it, it stands on the next picture, and nothing lies on it', () => {
    const plan: PictureBlock = { style: 'body', text: '', drawn: 0.9 };
    const [picture, next] = layOutPicture([...blocks.slice(0, 2), plan, ...blocks.slice(2, 4)], measure, 100_000);
    expect(next).toBeUndefined();
    const [{ x, y, width, height } = { x: 0, y: 0, width: 0, height: 0 }] = picture?.drawings ?? [];
    expect([x, width, height]).toEqual([22, WIDTH - 44, (WIDTH - 44) * 0.9]);
    for (const line of picture?.lines ?? []) expect(line.y < y || line.y > y + height).toBe(true);
    const pages = layOutPicture([...blocks.slice(0, 8), plan], measure, 500);
    expect(pages.map(({ drawings }) => drawings.length).filter(Boolean)).toEqual([1]);
    for (const page of pages) expect(page.height).toBeLessThanOrEqual(500);
  });
});
