/** The codes of a hall that `--only`, `--event`, `--class` and `--for` choose. */

import { type Audience, audienceOf, audiencesOf } from '../../../src/guide/hall.ts';
import { guidesOf } from '../../../src/guide/leads.ts';
import type { ReadableHall } from '../../journey/compile.ts';
import { nearest } from '../../ground/nearest.ts';
import type { Problem } from '../../ground/problem.ts';
import { readAudience } from '../../parse/hall/audience.ts';
import { PrintError } from '../sheet/print-error.ts';
import { fileOf, notRegistered } from '../sheet/sheet-problems.ts';
import { type WallCode, wallCodes } from '../../register/wall-codes.ts';

export interface CodeChoice {
  /** `A1,B2`, also with `、`. */
  readonly only?: string | undefined;
  /** A life event by id, letter or name. */
  readonly event?: string | undefined;
  /** A class of guides: 民政. */
  readonly class?: string | undefined;
  /** For whom: 个人, 企业. */
  readonly for?: string | undefined;
}

/** Returns the chosen codes, in the order a person counts; of no choice all. Throws a `ChoiceError` for a name of nothing. */
export function chooseCodes(compiled: ReadableHall, { only, event, class: named, for: whom }: CodeChoice): WallCode[] {
  const all = wallCodes(compiled);
  refuseTogether(
    ...codesNamed(only ?? '').map((name) => () => requireCode(name, all, compiled)),
    () => event !== undefined && eventIdNamed(event, compiled),
    () => named !== undefined && requireClass(named, compiled),
    () => whom !== undefined && audienceNamed(whom, compiled),
  );
  const eventId = event === undefined ? undefined : eventIdNamed(event, compiled);
  const chosen = narrowed(all, { only, event: eventId, class: named, for: whom }, compiled);
  if (chosen.length > 0) return chosen;
  throw new ChoiceError('没有选中任何码。 No code was chosen.');
}

/** Returns the chosen ones of these codes; `event` is an id. A name of nothing chooses nothing. */
export function narrowed(codes: readonly WallCode[], choice: CodeChoice, compiled: ReadableHall): WallCode[] {
  const { only, event, class: named, for: whom } = choice;
  const listed = only === undefined ? undefined : new Set(codesNamed(only));
  const inClass = named === undefined ? undefined : guidesOfClass(named, compiled);
  const audience = whom === undefined ? undefined : readAudience(whom);
  return codes.filter(
    (code) =>
      (!listed || listed.has(code.code)) &&
      (event === undefined || belongs(code, event, compiled)) &&
      (!inClass || (code.guide !== undefined && inClass.has(code.guide))) &&
      (!audience || isFor(code, audience, compiled)),
  );
}

/** Throws one `ChoiceError` with all that these throw. */
export function refuseTogether(...attempts: readonly (() => unknown)[]): void {
  const said = new Set<string>();
  for (const attempt of attempts) {
    try {
      attempt();
    } catch (error) {
      if (!(error instanceof ChoiceError)) throw error;
      said.add(error.message);
    }
  }
  if (said.size > 0) throw new ChoiceError([...said].join('\n'));
}

/** A choice of something that does not exist; the message is for the person who chose. */
export class ChoiceError extends PrintError {}

/** Returns the codes of a list as they are printed: `a1、index` → A1, index. */
export function codesNamed(list: string): string[] {
  return list
    .normalize('NFKC')
    .split(/[,、，;\s]+/)
    .filter((name) => name !== '')
    .map((name) => (/^index$/i.test(name) ? 'index' : name.toUpperCase()));
}

function requireCode(name: string, codes: readonly WallCode[], { guides, register, hall }: ReadableHall): void {
  if (codes.some(({ code }) => code === name)) return;
  if (hall.retired[name]) {
    throw new ChoiceError(`${name} 已经停用，不再印。 ${name} is retired and not printed any more.`);
  }
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
  throw new ChoiceError(`没有 ${name} 这个码${meant ? `，是 ${meant} 吗` : ''}？ There is no code ${name}${meant ? `: ${meant}?` : '.'}`);
}

/** Returns the id of a life event by its id, letter or name. Throws a `ChoiceError` where there is none. */
export function eventIdNamed(typed: string, { hall: { events } }: ReadableHall): string {
  const found = events.find(({ id, letter, name }) => [id, letter, name].some((one) => one.toLowerCase() === typed.trim().toLowerCase()));
  if (found) return found.id;
  const list = events.map(({ letter, name, id }) => `${letter} ${name} (${id})`).join('、');
  throw new ChoiceError(`没有“${typed}”这件人生大事，有：${list}。 There is no life event “${typed}”.`);
}

/** Returns whose life events are meant. Throws a `ChoiceError` where the hall has none of theirs. */
export function audienceNamed(typed: string, { hall: { events } }: ReadableHall): Audience {
  const audience = readAudience(typed);
  if (audience && audiencesOf(events).includes(audience)) return audience;
  if (audience) throw new ChoiceError(`没有给${typed}的人生大事。 There are no life events for “${typed}”.`);
  throw new ChoiceError(`“${typed}”不对，--for 后面写个人或者企业。 There is no “${typed}”: write person or company.`);
}

function guidesOfClass(typed: string, { guides }: ReadableHall): ReadonlySet<string> {
  return new Set(guides.filter((guide) => guide.class?.includes(typed.trim())).map(({ id }) => id));
}

function requireClass(typed: string, compiled: ReadableHall): void {
  const { guides } = compiled;
  if (guidesOfClass(typed, compiled).size > 0) return;
  const list = [...new Set(guides.flatMap((guide) => guide.class ?? []))].join('、');
  throw new ChoiceError(`没有“${typed}”这一类指南${list ? `，有：${list}` : ''}。 No guide is of the class “${typed}”.`);
}

/** Returns whether a code is one of a life event's, also by a guide's `also`. */
function belongs({ event, guide }: WallCode, id: string, { guides }: ReadableHall): boolean {
  return event === id || (guide !== undefined && guides.some((one) => one.id === guide && one.also?.includes(id)));
}

/** Returns whether a code is for them; one that leads to no life event and no guide is for all. */
function isFor(code: WallCode, audience: Audience, compiled: ReadableHall): boolean {
  const theirs = compiled.hall.events.filter((event) => audienceOf(event) === audience).map(({ id }) => id);
  if (code.event !== undefined) return theirs.some((id) => belongs(code, id, compiled));
  const led = guidesLedTo(code, compiled);
  return !led || compiled.guides.some(({ id, event, also = [] }) => led.has(id) && [event, ...also].some((one) => theirs.includes(one)));
}

/** Returns the ids of the guides to which a machine's or a class's code leads; undefined for any other. */
function guidesLedTo({ kind, code, lead = '' }: WallCode, compiled: ReadableHall): ReadonlySet<string> | undefined {
  if (kind === 'class') return guidesOfClass(lead, compiled);
  return kind === 'device' ? new Set(guidesOf(compiled.hall, code)) : undefined;
}

/** Returns the problem of chosen guides whose codes are not registered, where there are any. Throws as `chooseCodes` does. */
export function unregistered(compiled: ReadableHall, { only, event, class: named, for: whom }: CodeChoice): Problem[] {
  if (only !== undefined) return [];
  const { register, guides, hall } = compiled;
  const eventId = event === undefined ? undefined : eventIdNamed(event, compiled);
  const audience = whom === undefined ? undefined : audienceNamed(whom, compiled);
  const theirs = hall.events.filter((one) => audience === undefined || audienceOf(one) === audience).map(({ id }) => id);
  const left = guides.filter(
    (guide) =>
      register.provisional.has(guide.id) &&
      guide.language === hall.language &&
      [guide.event, ...(guide.also ?? [])].some((id) => theirs.includes(id) && (eventId === undefined || id === eventId)) &&
      (named === undefined || guide.class?.includes(named.trim())),
  );
  return left.length > 0 ? [notRegistered(left.map((guide) => fileOf(compiled, guide)))] : [];
}
