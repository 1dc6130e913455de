/** The page of the patrol, before anything was seen. */

import { newElement } from './new-element.ts';
import type { PatrolRegister } from '../../guide/patrol.ts';
import type { PatrolWords } from './spoken.ts';

export interface Layout {
  readonly place: HTMLSelectElement;
  readonly who: HTMLInputElement;
  readonly camera: HTMLButtonElement;
  readonly file: HTMLInputElement;
  readonly again: HTMLButtonElement;
  /** The camera's picture and the drawing over it. */
  readonly picture: HTMLElement;
  readonly video: HTMLVideoElement;
  readonly over: HTMLCanvasElement;
  /** Shows the state of the work, or an error. */
  readonly say: (text: string, isWrong?: boolean) => void;
  /** Takes this text back, unless another one is shown by now. */
  readonly unsay: (text: string) => void;
  readonly paper: HTMLElement;
  readonly sum: HTMLElement;
  readonly findings: HTMLElement;
  readonly table: HTMLButtonElement;
  readonly print: HTMLButtonElement;
}

/** Puts the page together in this element, and returns its changing parts. */
export function layOutPatrol(main: Element, { places }: PatrolRegister, words: PatrolWords): Layout {
  const place = newElement('select', { name: 'place' }, ...places.map(({ id, name }) => option(id, name)), option('', words.anywhere));
  const who = newElement('input', { name: 'who', autocomplete: 'off' });
  const file = newElement('input', { type: 'file', accept: 'image/*', multiple: true, className: 'apart' });
  const video = newElement('video', { muted: true, playsInline: true });
  const over = newElement('canvas', {});
  over.setAttribute('aria-hidden', 'true');
  const picture = newElement('div', { className: 'camera', hidden: true }, video, over);
  const [status, sum, paper] = [
    newElement('p', { className: 'status' }),
    newElement('p', { className: 'sum' }),
    newElement('p', { className: 'on-paper' }),
  ];
  for (const told of [status, sum]) told.setAttribute('role', 'status');
  const [camera, again, table, print] = [button(words.camera, false), button(words.again), button(words.table), button(words.print)];
  const findings = newElement('div', {});
  const [where, by] = [newElement('label', {}, words.place, place), newElement('label', {}, words.who, who)];
  const acts = newElement('div', { className: 'acts' }, camera, newElement('label', { className: 'button quiet' }, words.file, file));
  main.append(
    newElement('p', { className: 'lead' }, words.how),
    newElement('div', { className: 'about' }, where, by),
    acts,
    status,
    picture,
    paper,
    sum,
    findings,
    newElement('div', { className: 'acts last' }, table, print, again),
  );
  const say = (text: string, isWrong = false) => {
    status.textContent = text;
    status.classList.toggle('alert', isWrong);
  };
  const unsay = (text: string) => {
    if (status.textContent === text) say('');
  };
  return { place, who, camera, file, again, picture, video, over, say, unsay, paper, sum, findings, table, print };
}

function option(value: string, name: string): HTMLOptionElement {
  return newElement('option', { value }, name);
}

function button(words: string, isQuiet = true): HTMLButtonElement {
  return newElement('button', { type: 'button', className: isQuiet ? 'button quiet' : 'button' }, words);
}
