/** “存成图片”: the guide as tailored and ticked, as a picture to press and save. For browsers that keep nothing else. */

import type { Day } from '../../guide/guide.ts';
import {
  type PictureBlock,
  type Mark,
  type Measure,
  type Picture,
  type Style,
  STYLES,
  WIDTH,
  layOutPicture,
} from '../../view/picture/picture.ts';
import { pictureWords } from '../../words/picture-words.ts';
import { type Page, make } from '../ground/page.ts';
import { caseAddress } from '../tailor/passed-on.ts';
import { type CodePath, codePath } from './code-path.ts';
import { isShown, pictureBlocks } from './picture-blocks.ts';
import { dayInWords, fill, wordsIn } from '../../words/words.ts';

/** Pixels of the picture for each CSS pixel. */
const SCALE = 2;
/** No canvas on an iPhone may be higher (in its pixels), nor have more than 16.7 million of them. */
const HIGHEST = 16_000;
/** The side of a module of the code, in CSS pixels: nearly half a millimetre on a phone. */
const MODULE = 3;

interface Paint {
  readonly ink: string;
  readonly soft: string;
  readonly event: string;
  readonly wash: string;
  readonly font: string;
}

/** Draws the page and shows it under the button, to press and save. Once more: drawn anew. */
export async function showPicture(root: Document, button: HTMLElement, page: Page, today: Day): Promise<void> {
  const words = wordsIn(pictureWords, page);
  root.querySelector('.picture')?.remove();
  const section = make('section', { className: 'picture' });
  try {
    const sources = (await drawPage(root, page, today)).map((canvas) => canvas.toDataURL('image/png'));
    const alt = root.querySelector('h1')?.textContent ?? '';
    const hint = sources.length > 1 ? fill(words.holdEach, sources.length) : words.hold;
    section.append(make('p', {}, make('b', {}, hint)), ...sources.map((src) => make('img', { src, alt, width: WIDTH })));
  } catch {
    section.append(make('p', {}, words.failed));
  }
  (button.closest('section, p') ?? button).after(section);
  section.scrollIntoView({ block: 'start' });
}

async function drawPage(root: Document, page: Page, today: Day): Promise<HTMLCanvasElement[]> {
  const paint = paintOf(root.documentElement);
  const measuring = contextOf(document.createElement('canvas'));
  const measure: Measure = (text, style) => {
    measuring.font = fontOf(style, paint);
    return measuring.measureText(text).width;
  };
  const address = root.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/[?#].*/, '');
  const words = wordsIn(pictureWords, page);
  const foot: PictureBlock = { style: 'soft', text: `${address}\n${fill(words.from, dayInWords(today, page))}` };
  const code = codeOf(root);
  const plan = await planOf(root);
  const pictures = layOutPicture([...pictureBlocks(root), foot], measure, HIGHEST / SCALE - code.side * MODULE);
  return pictures.map((picture, at) => draw(picture, paint, plan, at === pictures.length - 1 ? code : undefined));
}

/** Of the case, as it is answered and ticked; of the page alone, where that is wider than the picture. */
function codeOf(root: Document): CodePath {
  const address = caseAddress(root, 'family');
  const plain = address.replace(/#.*/, '');
  const code = address.length < LONG ? codePath(address) : codePath(plain);
  return code.side * MODULE <= WIDTH ? code : codePath(plain);
}

/** No code holds more, in characters. */
const LONG = 2_000;

function draw(picture: Picture, paint: Paint, plan: HTMLImageElement | undefined, code: CodePath | undefined): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * SCALE;
  canvas.height = (picture.height + (code ? code.side * MODULE : 0)) * SCALE;
  const context = contextOf(canvas);
  context.scale(SCALE, SCALE);
  context.textBaseline = 'middle';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = paint.event;
  context.fillRect(0, 0, canvas.width, 6);
  for (const { style, text, x, y } of picture.lines) {
    context.font = fontOf(style, paint);
    if (style === 'code') drawSign(context, paint, text, x, y);
    else {
      if (style === 'when') drawGround(context, paint, context.measureText(text).width, x, y);
      context.fillStyle = style === 'soft' ? paint.soft : paint.ink;
      context.fillText(text, x, y);
    }
  }
  for (const { mark, x, y } of picture.marks) drawMark(context, paint, mark, x, y);
  if (plan) for (const { x, y, width, height } of picture.drawings) context.drawImage(plan, x, y, width, height);
  if (code) drawCode(context, code, picture.height - 14);
  return canvas;
}

/** Its own quiet zone is its margin. */
function drawCode(context: CanvasRenderingContext2D, { path }: CodePath, y: number): void {
  context.setTransform(SCALE * MODULE, 0, 0, SCALE * MODULE, 10 * SCALE, y * SCALE);
  context.fillStyle = '#000';
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- this fills a path
  context.fill(new Path2D(path));
}

/** The code as it stands on the wall. */
function drawSign(context: CanvasRenderingContext2D, paint: Paint, text: string, x: number, y: number): void {
  const width = context.measureText(text).width + 24;
  context.fillStyle = paint.event;
  rounded(context, x, y - 21, width, 42, 8);
  context.fill();
  context.fillStyle = '#fff';
  context.fillText(text, x + 12, y + 1);
}

function drawGround(context: CanvasRenderingContext2D, paint: Paint, width: number, x: number, y: number): void {
  context.fillStyle = paint.wash;
  context.fillRect(x - 8, y - 12, width + 16, 24);
  context.fillStyle = paint.event;
  context.fillRect(x - 8, y - 12, 3, 24);
}

function drawMark(context: CanvasRenderingContext2D, paint: Paint, mark: Mark, x: number, y: number): void {
  context.fillStyle = context.strokeStyle = paint.event;
  context.lineWidth = 2;
  if (mark === 'dot') {
    context.fillRect(x + 20, y - 3, 6, 6);
  } else if (typeof mark === 'number') {
    context.beginPath();
    context.arc(x + 13, y, 13, 0, 2 * Math.PI);
    context.fill();
    context.font = fontOf('bold', paint);
    context.fillStyle = '#fff';
    context.textAlign = 'center';
    context.fillText(String(mark), x + 13, y + 1);
    context.textAlign = 'start';
  } else {
    rounded(context, x + 1, y - 11, 22, 22, 5);
    if (mark === 'ticked') drawTick(context, x, y);
    else {
      context.strokeStyle = paint.soft;
      context.stroke();
    }
  }
}

function drawTick(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.fill();
  context.strokeStyle = '#fff';
  context.lineWidth = 3;
  context.beginPath();
  context.moveTo(x + 6, y);
  context.lineTo(x + 11, y + 5);
  context.lineTo(x + 19, y - 5);
  context.stroke();
}

/** `roundRect` is too new. */
function rounded(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, radius: number): void {
  context.beginPath();
  context.moveTo(x + radius, y);
  context.arcTo(x + width, y, x + width, y + height, radius);
  context.arcTo(x + width, y + height, x, y + height, radius);
  context.arcTo(x, y + height, x, y, radius);
  context.arcTo(x, y, x + width, y, radius);
  context.closePath();
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas here.');
  return context;
}

function fontOf(style: Style, { font }: Paint): string {
  const weight = ['code', 'title', 'heading', 'bold'].includes(style) ? 700 : 400;
  return `${weight} ${STYLES[style].size}px ${font}`;
}

/** Light in every edition: what is sent on and printed is paper. */
function paintOf(html: HTMLElement): Paint {
  const look = getComputedStyle(html);
  return {
    ink: '#1b1a17',
    soft: '#504c45',
    wash: '#f6f3ee',
    event: look.getPropertyValue('--event').trim(),
    font: look.fontFamily,
  };
}

const DRAWN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'display',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** Returns the plan as the page draws it, or undefined where there is none or it cannot be had: as a picture it has no style sheet. */
async function planOf(root: Document): Promise<HTMLImageElement | undefined> {
  const svg = [...root.querySelectorAll<SVGSVGElement>('main .plan svg')].find(isShown);
  if (!svg) return undefined;
  const copy = document.importNode(svg, true);
  const parts = copy.querySelectorAll('*');
  for (const [at, part] of [...svg.querySelectorAll('*')].entries()) {
    const look = getComputedStyle(part);
    for (const name of DRAWN) parts[at]?.setAttribute(name, look.getPropertyValue(name));
  }
  const { width, height } = svg.viewBox.baseVal;
  for (const [name, value] of Object.entries({ width, height, color: getComputedStyle(svg).color })) copy.setAttribute(name, String(value));
  const image = make('img', { src: `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}` });
  return image.decode().then(
    () => image,
    () => undefined,
  );
}
