/** Draws over the camera's picture the state of each code in it. */

import type { PatrolRegister } from '../../guide/patrol.ts';
import type { Finding } from '../wall/compare.ts';
import { isOurText, otherwiseSpelt } from '../wall/known.ts';
import { type SeenCode, middle, sideOf } from '../wall/wall.ts';

/** As in patrol.css. */
const COLOUR = { right: '#136c2e', amiss: '#a65200', strange: '#b3261e', unclear: '#545d68' };

/** The facts about the codes. `wall`: the name of the wall's own code. */
interface OverlayFacts {
  readonly register: PatrolRegister;
  readonly findings: readonly Finding[];
  readonly wall: string;
}

/** Draws these codes; the canvas lies over the picture, in its pixels. */
export function drawOver(
  canvas: HTMLCanvasElement,
  { videoWidth, videoHeight }: HTMLVideoElement,
  codes: readonly SeenCode[],
  { register, findings, wall }: OverlayFacts,
): void {
  canvas.width = videoWidth;
  canvas.height = videoHeight;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const seen of codes) {
    const { text } = seen;
    const isUnread = text === undefined;
    if (!isUnread && isOurText(text, register)) continue;
    const code = isUnread ? undefined : (register.codes.find((one) => one.text === text) ?? otherwiseSpelt(text, register))?.code;
    const colour = colourOf(seen, code, findings);
    drawCode(context, seen, colour, code === 'index' ? wall : (code ?? (colour === COLOUR.strange ? '✕' : '?')));
  }
}

function colourOf({ text }: SeenCode, code: string | undefined, findings: readonly Finding[]): string {
  if (code !== undefined) {
    const about = findings.filter((one) => one.code === code || one.other === code || one.retired === code);
    // A life event's code that no place names has no finding: it may hang anywhere.
    return about.length === 0 || about.some((one) => one.kind === 'right' && one.code === code) ? COLOUR.right : COLOUR.amiss;
  }
  const isStrange = findings.some(({ kind, found }) => (kind === 'foreign' || kind === 'unknown') && found === text);
  return isStrange && text !== undefined ? COLOUR.strange : COLOUR.unclear;
}

function drawCode(context: CanvasRenderingContext2D, seen: SeenCode, colour: string, letters: string): void {
  const side = sideOf(seen);
  const { x, y } = middle(seen.corners);
  const [first, ...rest] = seen.corners;
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (const corner of rest) context.lineTo(corner.x, corner.y);
  context.closePath();
  context.strokeStyle = colour;
  context.lineWidth = Math.max(4, side / 12);
  context.stroke();
  context.font = `700 ${Math.max(16, side * 0.42)}px sans-serif`;
  context.fillStyle = colour;
  const { width } = context.measureText(letters);
  context.fillRect(x - width / 2 - side * 0.08, y - side * 0.28, width + side * 0.16, side * 0.56);
  context.fillStyle = '#fff';
  context.fillText(letters, x, y);
}
