/** Which codes of a hall are meant by `--only`, `--event` and `--class`. */

import type { ReadableHall } from '../journey.ts';
import { nearest } from '../nearest.ts';
import { PrintError } from './print-error.ts';
import { type WallCode, wallCodes } from '../wall-codes.ts';

export interface Choice {
  /** `A1,B2`, also with `、`. */
  readonly only?: string | undefined;
  /** A life event by id, letter or name. */
  readonly event?: string | undefined;
  /** A class of guides: 民政. */
  readonly class?: string | undefined;
}

/** Returns the chosen codes, in the order a person counts; of no choice all. Throws a `ChoiceError` for what does not exist. */
export function chooseCodes(compiled: ReadableHall, { only, event, class: named }: Choice): WallCode[] {
  const all = wallCodes(compiled);
  const listed = only === undefined ? undefined : new Set(namesIn(only).map((name) => codeNamed(name, all, compiled)));
  const eventId = event === undefined ? undefined : eventNamed(event, compiled);
  const inClass = named === undefined ? undefined : guidesOfClass(named, compiled);
  const chosen = all.filter(
    (code) =>
      (!listed || listed.has(code.code)) &&
      (eventId === undefined || belongs(code, eventId, compiled)) &&
      (!inClass || (code.guide !== undefined && inClass.has(code.guide))),
  );
  if (chosen.length > 0) return chosen;
  throw new ChoiceError('没有选中任何码。 No code was chosen.');
}

/** What was asked for does not exist; its message is for whoever asked. */
export class ChoiceError extends PrintError {}

function namesIn(list: string): string[] {
  return list
    .normalize('NFKC')
    .split(/[,、，;\s]+/)
    .filter((name) => name !== '');
}

function codeNamed(typed: string, codes: readonly WallCode[], { guides, register }: ReadableHall): string {
  const name = /^index$/i.test(typed) ? 'index' : typed.toUpperCase();
  if (codes.some(({ code }) => code === name)) return name;
  const guide = guides.find(({ code }) => code === name);
  if (guide && register.provisional.has(guide.id)) {
    throw new ChoiceError(
      `${name} 还没有登记，不能印：先运行 npm run codes。 ${name} is not registered and cannot be printed: run npm run codes first.`,
    );
  }
  const meant = nearest(
    name,
    codes.map(({ code }) => code),
  );
  throw new ChoiceError(`没有 ${typed} 这个码${meant ? `，是 ${meant} 吗` : ''}？ There is no code ${typed}${meant ? `: ${meant}?` : '.'}`);
}

/** Returns the id of a life event by its id, letter or name. Throws a `ChoiceError` where there is none. */
export function eventNamed(typed: string, { hall: { events } }: ReadableHall): string {
  const found = events.find(({ id, letter, name }) => [id, letter, name].some((one) => one.toLowerCase() === typed.trim().toLowerCase()));
  if (found) return found.id;
  const list = events.map(({ letter, name, id }) => `${letter} ${name} (${id})`).join('、');
  throw new ChoiceError(`没有“${typed}”这件人生大事，有：${list}。 There is no life event “${typed}”.`);
}

function guidesOfClass(typed: string, { guides }: ReadableHall): ReadonlySet<string> {
  const found = new Set(guides.filter((guide) => guide.class?.includes(typed.trim())).map(({ id }) => id));
  if (found.size > 0) return found;
  const list = [...new Set(guides.flatMap((guide) => guide.class ?? []))].join('、');
  throw new ChoiceError(`没有“${typed}”这一类指南${list ? `，有：${list}` : ''}。 No guide is of the class “${typed}”.`);
}

/** Returns whether a code is one of a life event's, also by a guide's `also`. */
export function belongs({ event, guide }: WallCode, id: string, { guides }: ReadableHall): boolean {
  return event === id || (guide !== undefined && guides.some((one) => one.id === guide && one.also?.includes(id)));
}
