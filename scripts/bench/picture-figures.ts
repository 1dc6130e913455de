/** The cost of the pictures of many codes: drawn for the first time, and again as they were printed. */

import { EVENTS } from './vocabulary.ts';
import { bytesOf } from '../make/made.ts';
import { makePictures } from '../make/pictures.ts';
import { qrMatrix } from '../ground/qr.ts';
import { type WallCode, drawFrozen, frozenOf } from '../register/wall-codes.ts';

/** CPU time in seconds. */
interface PictureFigures {
  readonly codes: number;
  /** An SVG of each, its matrix included. */
  readonly svg: number;
  /** A PNG of each, from the same matrices. */
  readonly png: number;
  /** Each drawn from the register's facts and compared with its hash, as every build does for printed codes. */
  readonly checked: number;
}

/** Draws the pictures of so many codes, and counts. */
export function pictureFigures(codes: number): PictureFigures {
  const all = Array.from({ length: codes }, (_, index) => codeOf(index));
  const pictures = [...makePictures(all, '')];
  const drawn = (kind: RegExp) => () => pictures.filter(({ path }) => kind.test(path)).map((file) => bytesOf(file).length);
  const [svg, png] = [cpuOf(drawn(/\.svg$/)), cpuOf(drawn(/\.png$/))];
  const frozen = all.map(frozenOf);
  const checked = cpuOf(() => frozen.map((facts) => drawFrozen(facts)));
  return { codes, svg, png, checked };
}

/** Returns the figures as a line of the README. */
export function picturesText({ codes, svg, png, checked }: PictureFigures): string {
  const seconds = (cpu: number) => `${cpu.toFixed(1)} s`;
  return (
    `${codes.toLocaleString('en')} code pictures, CPU: ${seconds(svg)} as SVG, ${seconds(png)} more as PNG; ` +
    `printed ones drawn again and compared with the register ${seconds(checked)}.`
  );
}

function codeOf(index: number): WallCode {
  const [event, letter] = EVENTS[index % EVENTS.length] ?? EVENTS[0];
  const code = `${letter}${Math.floor(index / EVENTS.length) + 1}`;
  const address = `https://qinghe.example/${code}`;
  let matrix: ReturnType<WallCode['matrix']> | undefined;
  return { code, kind: 'guide', address, title: code, event, matrix: () => (matrix ??= qrMatrix(address)) };
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
