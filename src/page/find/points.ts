/** The page of points: what is open now, what is nearest, what does one thing. All of it is reckoned on this phone. */

import type { Timetable } from '../../guide/guide.ts';
import { type Moment, openAt } from '../../guide/hours.ts';
import { asOnMaps, type Position, wayBetween } from '../../guide/position.ts';
import { pointsWords } from '../../words/points-words.ts';
import { fill, type Said, type Tongue, wordsIn } from '../../words/words.ts';
import { all, make } from '../ground/page.ts';

/** A position that is older, in ms, or is not found in so many, is no use. */
const OLDEST = 60_000;
const LONGEST = 15_000;

type Words = Said<typeof pointsWords.zh>;

/** Wakes the buttons, and shows what the address asks for: `#now` what is open, `#A1` what does A1. */
export function wakePoints(root: Document, tongue: Tongue, now: () => Moment): void {
  const words = wordsIn(pointsWords, tongue);
  const places = all(root, '[data-place]');
  const homes = places.map((place) => [place, place.parentElement] as const);
  const said = root.querySelector<HTMLElement>('[data-points-say]');
  const nearest = root.querySelector<HTMLElement>('[data-nearest]');
  const buttons = new Map(all(root, '[data-points]').map((button) => [button.dataset['points'], button]));
  let near = '';
  const isPressed = (name: string) => buttons.get(name)?.getAttribute('aria-pressed') === 'true';
  const press = (name: string, on: boolean) => {
    buttons.get(name)?.setAttribute('aria-pressed', String(on));
    buttons.get(name)?.classList.toggle('quiet', !on);
  };

  const show = () => {
    const code = codeAsked();
    const moment = now();
    const shown = places.map((place) => ({ place, does: !code || doesOf(place).has(code), open: isOpen(place, moment) }));
    for (const { place, does, open } of shown) place.hidden = !does || (isPressed('open') && open !== true);
    for (const section of new Set(homes.map(([, home]) => home))) if (section) section.hidden = isEmpty(section);
    if (nearest) nearest.hidden = isEmpty(nearest);
    const listed = shown.filter(({ does }) => does);
    said?.replaceChildren(
      ...(code ? [fill(words.only, code), ' ', allAgain(words.all), ' '] : []),
      isPressed('open') ? openInWords(listed, words) : '',
      ' ',
      near,
    );
  };

  const sort = (here: Position | undefined) => {
    for (const [place, home] of homes) home?.append(place);
    for (const far of all(root, '[data-far]')) far.remove();
    if (!here) return;
    const ways = places.flatMap((place) => {
      const at = positionOf(place);
      return at ? [{ place, ...wayBetween(here, at) }] : [];
    });
    for (const { place, metres, direction } of ways.sort((a, b) => a.metres - b.metres)) {
      const far = make('p', {}, wayInWords(metres, direction, words));
      far.dataset['far'] = '';
      place.querySelector('h3')?.after(far);
      nearest?.append(place);
    }
  };

  const sortByNearness = async () => {
    const on = !isPressed('near');
    near = on ? words.asking : '';
    show();
    const here = on ? await askPosition() : undefined;
    press('near', typeof here === 'object');
    near = typeof here === 'string' ? words[here] : here ? words.near : '';
    sort(typeof here === 'object' ? here : undefined);
    show();
  };

  const listen = (name: string, act: () => void) => {
    const button = buttons.get(name);
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', act);
  };
  listen('open', () => {
    press('open', !isPressed('open'));
    show();
  });
  if ('geolocation' in navigator && places.some(positionOf)) listen('near', () => void sortByNearness());
  const obey = () => {
    if (location.hash === '#now') press('open', true);
    show();
  };
  addEventListener('hashchange', obey);
  root.addEventListener('visibilitychange', show);
  obey();
}

/** The code in the address, `#A1`; '' where there is none. */
function codeAsked(): string {
  return /^#([A-Z]{1,2}[0-9]{1,4})$/i.exec(location.hash)?.[1]?.toUpperCase() ?? '';
}

function allAgain(words: string): HTMLElement {
  return make('a', { href: '#', className: 'call' }, words);
}

/** The codes of the things that are done at a place. */
function doesOf(place: HTMLElement): Set<string> {
  return new Set(all(place, '.tag').map(({ textContent }) => textContent ?? ''));
}

/** Undefined where its hours are not understood. */
function isOpen(place: HTMLElement, moment: Moment): boolean | undefined {
  if (place.dataset['always'] !== undefined) return true;
  const hours = place.querySelector<HTMLElement>('[data-hours]')?.dataset['hours'];
  if (hours === undefined) return undefined;
  const timetable: Timetable = JSON.parse(hours);
  return openAt(timetable, moment).open;
}

function isEmpty(section: HTMLElement): boolean {
  return all(section, '[data-place]').every(({ hidden }) => hidden);
}

/** Who keeps no hours, as those who come to people, is neither open nor unsure. */
function openInWords(listed: readonly { readonly place: HTMLElement; readonly open: boolean | undefined }[], words: Words): string {
  const open = listed.filter((one) => one.open).length;
  const unsure = listed.filter((one) => one.open === undefined && one.place.querySelector('.hours')).length;
  return [open ? fill(words.open, open) : words.noneOpen, unsure ? fill(words.unsure, unsure) : ''].join(' ');
}

function positionOf({ dataset }: HTMLElement): Position | undefined {
  const [latitude, longitude] = (dataset['at'] ?? '').split(',').map(Number);
  return latitude && longitude ? [latitude, longitude] : undefined;
}

/** Returns where this phone is, as Chinese maps have it, or why that is not known. */
function askPosition(): Promise<Position | 'denied' | 'unknown'> {
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(asOnMaps([coords.latitude, coords.longitude])),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'unknown'),
      { enableHighAccuracy: false, maximumAge: OLDEST, timeout: LONGEST },
    ),
  );
}

/** Below this, in metres, a direction says nothing. */
const BESIDE = 50;

function wayInWords(metres: number, direction: number, words: Words): string {
  if (metres < BESIDE) return words.here;
  const km = metres / 1000;
  const far =
    metres < 950 ? fill(words.metres, Math.round(metres / 50) * 50) : fill(words.kilometres, km < 10 ? km.toFixed(1) : Math.round(km));
  return fill(words.far, wordOf(direction, words), far);
}

function wordOf(direction: number, { way0, way1, way2, way3, way4, way5, way6, way7 }: Words): string {
  return [way0, way1, way2, way3, way4, way5, way6, way7][direction] ?? '';
}
