import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { QUIET_ZONE } from '../../src/guide/reach.ts';
import { type Matrix, outline, qrMatrix, qrPng, qrSvg, qrTerminal } from '../../scripts/ground/qr.ts';

/** Draws the outline's paths into modules again: a module is dark when an odd number of edges lies left of it. */
function drawn(path: string, size: number): Uint8Array {
  const dark = new Uint8Array(size * size);
  for (const loop of path.split('z').filter(Boolean)) {
    let [x, y] = (/^M(\d+) (\d+)/.exec(loop) ?? []).slice(1).map((text) => Number(text) - QUIET_ZONE) as [number, number];
    const [startX, startY] = [x, y];
    const down = (to: number) => {
      for (let row = Math.min(y, to); row < Math.max(y, to); row++)
        for (let column = x; column < size; column++) dark[row * size + column]! ^= 1;
      y = to;
    };
    for (const [, way, by] of loop.matchAll(/([hv])(-?\d+)/g)) {
      if (way === 'h') x += Number(by);
      else down(y + Number(by));
    }
    expect(x === startX || y === startY).toBe(true);
    down(startY);
  }
  return dark;
}

describe('the outline', () => {
  it('is the union of the dark modules, for real codes', () => {
    for (const text of ['https://qinghe.example/A1', 'https://a.cn/B12', 'https://hall.long-name.gov.example/path/Z1234-2']) {
      const matrix = qrMatrix(text);
      expect(drawn(outline(matrix), matrix.size)).toEqual(Uint8Array.from(matrix.dark));
    }
  });
  it('keeps modules that touch by a corner apart', () => {
    const matrix: Matrix = { size: 2, dark: Uint8Array.from([1, 0, 0, 1]) };
    expect(outline(matrix).match(/M/g)).toHaveLength(2);
    expect(drawn(outline(matrix), 2)).toEqual(matrix.dark);
  });
  it('leaves holes', () => {
    const matrix: Matrix = { size: 3, dark: Uint8Array.from([1, 1, 1, 1, 0, 1, 1, 1, 1]) };
    expect(drawn(outline(matrix), 3)).toEqual(matrix.dark);
  });
});

describe('the code', () => {
  // print.md: host length → version of https://host/B1 at level M
  for (const [length, size] of [
    [10, 25],
    [14, 25],
    [18, 29],
    [22, 29],
    [30, 29],
  ] as const) {
    it(`of a host of ${length} letters has ${size} modules a side`, () => {
      expect(qrMatrix(`https://${'a'.repeat(length - 3)}.cn/B1`).size).toBe(size);
    });
  }
  it('is a small picture of one path on white, with a quiet zone', () => {
    const svg = qrSvg(qrMatrix('https://qinghe.example/A1'));
    expect(svg.match(/<path/g)).toHaveLength(2);
    expect(svg).toContain('viewBox="0 0 33 33"');
    expect(svg).toContain('shape-rendering="crispEdges"');
    expect(svg.length).toBeLessThan(4000);
  });
});

describe('the PNG', () => {
  it('holds the modules, 10 pixels each, one bit a pixel', () => {
    const matrix = qrMatrix('https://qinghe.example/A1');
    const png = Buffer.from(qrPng(matrix));
    const side = (matrix.size + 2 * QUIET_ZONE) * 10;
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([side, side, 1, 0]);
    const length = png.readUInt32BE(33);
    const rows = inflateSync(png.subarray(41, 41 + length));
    const width = Math.ceil(side / 8);
    const above = new Uint8Array(width);
    for (let y = 0; y < side; y++) {
      for (let i = 0; i < width; i++) above[i] = ((above[i] ?? 0) + (rows[y * (width + 1) + 1 + i] ?? 0)) & 255;
      const row = Math.floor(y / 10) - QUIET_ZONE;
      for (let x = 0; x < side; x++) {
        const column = Math.floor(x / 10) - QUIET_ZONE;
        const inside = row >= 0 && column >= 0 && row < matrix.size && column < matrix.size;
        const dark = inside && matrix.dark[row * matrix.size + column] === 1;
        if (((above[x >> 3] ?? 0) >> (7 - (x & 7))) % 2 !== (dark ? 0 : 1)) throw new Error(`pixel ${x},${y}`);
      }
    }
  });
});

it('the code for a terminal has two modules a character', () => {
  const matrix = qrMatrix('http://192.168.1.5:4173/');
  // White on black: a full block is two light modules, a space two dark ones.
  const blocks: Record<string, string> = { '█': '00', '▀': '01', '▄': '10', ' ': '11' };
  const pairs = qrTerminal(matrix)
    .split('\n')
    .map((line) => Array.from(line.slice('\u001b[97;40m'.length, -'\u001b[0m'.length), (block) => blocks[block] ?? '??'));
  const rows = pairs.flatMap((row) => [row.map((pair) => pair[0]).join(''), row.map((pair) => pair[1]).join('')]);
  const side = matrix.size + 2 * QUIET_ZONE;
  const light = (count: number) => '0'.repeat(count);
  const drawn = Array.from({ length: matrix.size }, (_, y) => matrix.dark.slice(y * matrix.size, (y + 1) * matrix.size).join(''));
  const wanted = [
    ...Array.from({ length: QUIET_ZONE }, () => light(side)),
    ...drawn.map((row) => light(QUIET_ZONE) + row + light(QUIET_ZONE)),
    ...Array.from({ length: QUIET_ZONE }, () => light(side)),
  ];
  expect(rows.slice(0, side)).toEqual(wanted);
  expect(rows.slice(side).every((row) => row === light(side))).toBe(true);
});
