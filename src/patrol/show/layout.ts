/** The page of the patrol: what stands on it, before anything was seen. */

import { make } from '../../ground/element.ts';
import type { PatrolRegister } from '../../guide/patrol.ts';
import type { PatrolWords } from './patrol-words.ts';

export interface Layout {
  readonly place: HTMLSelectElement;
  readonly who: HTMLInputElement;
  readonly camera: HTMLButtonElement;
  readonly file: HTMLInputElement;
  readonly again: HTMLButtonElement;
  /** The camera's picture and what is drawn over it. */
  readonly picture: HTMLElement;
  readonly video: HTMLVideoElement;
  readonly over: HTMLCanvasElement;
  /** What is going on, or what went wrong. */
  readonly say: (text: string, isWrong?: boolean) => void;
  /** Takes this back, unless something else was said since. */
  readonly unsay: (text: string) => void;
  readonly paper: HTMLElement;
  readonly sum: HTMLElement;
  readonly findings: HTMLElement;
  readonly table: HTMLButtonElement;
  readonly print: HTMLButtonElement;
}

/** Puts the page together in this element, and returns what will move. */
export function layOutPatrol(main: Element, { places }: PatrolRegister, words: PatrolWords): Layout {
  const place = make('select', { name: 'place' }, ...places.map(({ id, name }) => option(id, name)), option('', words.anywhere));
  const who = make('input', { name: 'who', autocomplete: 'off' });
  const file = make('input', { type: 'file', accept: 'image/*', multiple: true, className: 'apart' });
  const video = make('video', { muted: true, playsInline: true });
  const over = make('canvas', {});
  over.setAttribute('aria-hidden', 'true');
  const picture = make('div', { className: 'camera', hidden: true }, video, over);
  const [status, sum, paper] = [make('p', { className: 'status' }), make('p', { className: 'sum' }), make('p', { className: 'on-paper' })];
  for (const told of [status, sum]) told.setAttribute('role', 'status');
  const [camera, again, table, print] = [button(words.camera, false), button(words.again), button(words.table), button(words.print)];
  const findings = make('div', {});
  const [where, by] = [make('label', {}, words.place, place), make('label', {}, words.who, who)];
  const acts = make('div', { className: 'acts' }, camera, make('label', { className: 'button quiet' }, words.file, file));
  main.append(
    make('p', { className: 'lead' }, words.how),
    make('div', { className: 'about' }, where, by),
    acts,
    status,
    picture,
    paper,
    sum,
    findings,
    make('div', { className: 'acts last' }, table, print, again),
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
  return make('option', { value }, name);
}

function button(words: string, isQuiet = true): HTMLButtonElement {
  return make('button', { type: 'button', className: isQuiet ? 'button quiet' : 'button' }, words);
}
