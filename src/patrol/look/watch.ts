/** Looks at the camera's picture again and again, until told to stop. */

import { grab } from './camera.ts';
import type { PictureReader } from './read-pictures.ts';
import type { SeenCode } from '../wall/wall.ts';

/** Into how many pieces a side a picture is cut, by turns: whole for large codes, in pieces for many. */
const TILES = [1, 2];

/** The receivers of the seen codes. */
interface Watching {
  readonly take: (codes: readonly SeenCode[]) => void;
  readonly draw: (codes: readonly SeenCode[]) => void;
}

/** Resolves when `signal` is aborted; rejects where nothing can be read. */
export async function watch(
  video: HTMLVideoElement,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
  reading: Promise<PictureReader>,
  { take, draw }: Watching,
): Promise<void> {
  const read = await reading;
  for (let turn = 0; !signal.aborted; turn++) {
    const picture = grab(video, canvas);
    const codes = picture ? await read(picture, TILES.slice(turn % TILES.length, (turn % TILES.length) + 1)) : [];
    if (!signal.aborted) take(codes);
    draw(codes);
    // Rests while nobody looks at the page.
    await new Promise(requestAnimationFrame);
  }
}
