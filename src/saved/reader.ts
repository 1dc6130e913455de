/** The reader's own data on this phone: ticks, answers, text size, the guide read last. */

import type { Answers } from '../guide/condition.ts';
import type { Store } from './store.ts';

/** A guide that was read here. */
export interface LastRead {
  /** `A1`, `A1-en` */
  readonly page: string;
  readonly title: string;
  /** The class that carries the life event's colour. */
  readonly event: string;
}

/** How many guides “what you read last” shows. */
const LAST = 6;

/** Returns the names of the materials that were ticked in a guide. */
export async function readTicks(store: Store, guide: string): Promise<string[]> {
  return namesIn(await store.read(`ticks ${guide}`));
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
}

/** Ticks one material or takes its tick away: ticks of other tabs and languages stay. */
export function writeTick(store: Store, guide: string, name: string, on: boolean): Promise<void> {
  return store.change(`ticks ${guide}`, (before) => [...namesIn(before).filter((one) => one !== name), ...(on ? [name] : [])]);
}

/** Returns the answers that were given on a page, or undefined where none were. */
export async function readSavedAnswers(store: Store, page: string): Promise<Answers | undefined> {
  const value = await store.read(`answers ${page}`);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

export function writeSavedAnswers(store: Store, page: string, answers: Answers): Promise<void> {
  return store.write(`answers ${page}`, { ...answers });
}

/** Returns whether this reader wants large text. */
export async function readLargeText(store: Store): Promise<boolean> {
  return (await store.read('large-text')) === true;
}

export function writeLargeText(store: Store, large: boolean): Promise<void> {
  return store.write('large-text', large);
}

/** Returns the guides that were read here, the last one first. */
export async function readLastRead(store: Store): Promise<LastRead[]> {
  return lastIn(await store.read('last-read'));
}

/** Puts a guide at the head of the list of guides read last. */
export function addLastRead(store: Store, guide: LastRead): Promise<void> {
  return store.change('last-read', (before) => [guide, ...lastIn(before).filter(({ page }) => page !== guide.page)].slice(0, LAST));
}

function lastIn(value: unknown): LastRead[] {
  return Array.isArray(value) ? value.filter(isLastRead) : [];
}

function isLastRead(value: unknown): value is LastRead {
  return (
    typeof value === 'object' && value !== null && ['page', 'title', 'event'].every((key) => typeof Reflect.get(value, key) === 'string')
  );
}
