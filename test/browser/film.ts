/** Walls for a fake camera: codes drawn into planes of brightness, with no program but this one. */

import { writeFileSync } from 'node:fs';
import { qrMatrix } from '../../scripts/ground/qr.ts';

/** The content of a picture: rows of texts; an empty one is a hole. */
export interface Shot {
  readonly rows: readonly (readonly string[])[];
  /** How far the camera has moved, in pixels. */
  readonly x?: number;
  readonly y?: number;
}

export interface Scale {
  readonly width: number;
  readonly height: number;
  /** Pixels of a module. */
  readonly module: number;
  /** Pixels from one code to the next, both ways. */
  readonly step: number;
}

const FILM: Scale = { width: 1280, height: 720, module: 5, step: 215 };

/** Writes a film (YUV4MPEG2) that shows each of these for four pictures, at ten a second; Chromium plays it again and again. */
export function writeFilm(file: string, shots: readonly Shot[]): void {
  const colourless = Buffer.alloc((FILM.width * FILM.height) / 2, 128);
  const pictures = shots.flatMap((shot) => Array.from({ length: 4 }, () => [Buffer.from('FRAME\n'), drawn(shot, FILM), colourless]).flat());
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${FILM.width} H${FILM.height} F10:1 Ip A1:1 C420jpeg\n`), ...pictures]));
}

/** Returns a photo as a picture file: BMP, 8 bits of grey, rows from the bottom. `width` must be a multiple of 4. */
export function photo(shot: Shot, scale: Scale): Buffer {
  const { width, height } = scale;
  const head = Buffer.alloc(54 + 1024);
  head.write('BM');
  const numbers = [head.length + width * height, 0, head.length, 40, width, height, 1 + (8 << 16), 0, width * height, 2835, 2835, 256, 0];
  numbers.forEach((number, index) => head.writeUInt32LE(number, 2 + 4 * index));
  for (let grey = 0; grey < 256; grey++) head.fill(grey, 54 + 4 * grey, 57 + 4 * grey);
  const picture = drawn(shot, scale);
  const rows = Array.from({ length: height }, (_, y) => picture.subarray((height - 1 - y) * width, (height - y) * width));
  return Buffer.concat([head, ...rows]);
}

function drawn({ rows, x = 0, y = 0 }: Shot, scale: Scale): Buffer {
  const picture = Buffer.alloc(scale.width * scale.height, 205);
  rows.forEach((row, r) =>
    row.forEach((text, c) => {
      if (text !== '') drawCode(picture, scale, text, 60 + c * scale.step - x, 40 + r * scale.step - y);
    }),
  );
  return picture;
}

function drawCode(picture: Buffer, { width, height, module }: Scale, text: string, left: number, top: number): void {
  const { size, dark } = qrMatrix(text);
  for (let y = -4 * module; y < (size + 4) * module; y++) {
    for (let x = -4 * module; x < (size + 4) * module; x++) {
      const [px, py] = [left + x, top + y];
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      const [mx, my] = [Math.floor(x / module), Math.floor(y / module)];
      const isInside = mx >= 0 && my >= 0 && mx < size && my < size;
      picture[py * width + px] = isInside && dark[my * size + mx] === 1 ? 35 : 240;
    }
  }
}
