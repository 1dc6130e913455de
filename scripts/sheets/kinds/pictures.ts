/** Single codes as pictures, for people who lay out a sheet of their own. */

import { join } from 'node:path';
import { qrPng, qrSvg } from '../../ground/qr.ts';
import type { Problem } from '../../ground/problem.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { readPng } from '../proof/read-codes.ts';
import type { Drawn, CodeFiles, Printable } from '../sheet/sheet.ts';
import { writeFiles } from '../sheet/write-files.ts';

/** Returns the pictures of all chosen codes. */
export function drawPictures({ codes }: Printable): Drawn {
  const pictures = codes.map((code) => ({ code, svg: qrSvg(code.matrix()), png: qrPng(code.matrix()) }));
  return { sheets: [], pictures, problems: [] };
}

/** Returns the pictures that are read back as exactly their address, and adds a problem for each other one. */
export async function provedPictures(pictures: readonly CodeFiles[], problems: Problem[]): Promise<CodeFiles[]> {
  const proved: CodeFiles[] = [];
  for (const picture of pictures) {
    const read = await readPng(picture.png);
    if (read.length === 1 && read[0] === picture.code.address) proved.push(picture);
    else problems.push(unread(picture.code));
  }
  return proved;
}

/** Writes each picture as SVG and PNG into `codes/`, and returns where; they have no pages. */
export function writePictures(out: string, pictures: readonly CodeFiles[]): { path: string; pages: number; codes: number }[] {
  if (pictures.length === 0) return [];
  const folder = join(out, 'codes');
  writeFiles(
    pictures.flatMap(({ code, svg, png }) => [
      { path: join(folder, `${code.code}.svg`), bytes: svg },
      { path: join(folder, `${code.code}.png`), bytes: png },
    ]),
  );
  return [{ path: folder, pages: 0, codes: pictures.length }];
}

function unread({ code, address }: WallCode): Problem {
  return {
    id: 'sheet-proof',
    level: 'error',
    file: `codes/${code}.png`,
    line: 1,
    column: 1,
    message: { zh: `${code} 的图片读不出“${address}”。`, en: `The picture of ${code} is not read as “${address}”.` },
    fix: {
      zh: '这张没有写出来。再试一次；还不行，请告诉维护的人。',
      en: 'It was not written. Try again; else tell whoever looks after the program.',
    },
  };
}
