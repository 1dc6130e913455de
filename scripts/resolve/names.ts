/** The names in a guide, by key or by name: departments, windows, life events, other guides. */

import { guideStem } from '../read/guide-file.ts';
import { plainName } from '../ground/nearest.ts';
import type { HallTexts, LifeEvent } from '../../src/guide/hall.ts';
import type { Draft } from '../parse/guide/draft.ts';
import { eventId } from '../parse/hall/events.ts';

/** Every set of texts with names of the hall: its own and each translation. */
function textsIn(hall: NamedHall): readonly HallTexts[] {
  return [hall, ...Object.values(hall.translations)];
}

type NamedHall = HallTexts & { readonly translations: Readonly<Record<string, HallTexts>> };

/** Returns the key of the department that a text names, or undefined where the hall has none such. */
export function departmentKey(hall: NamedHall, typed: string): string | undefined {
  if (Object.hasOwn(hall.departments, typed)) return typed;
  const wanted = plainName(typed);
  for (const { departments } of textsIn(hall)) {
    const found = Object.entries(departments).find(
      ([key, department]) => plainName(key) === wanted || plainName(department.name) === wanted,
    );
    if (found) return found[0];
  }
  return undefined;
}

/** Returns the keys of the windows that a text names: `12`, `12 号窗口`, `12–14`, or all windows of a name. */
export function windowKeys(hall: NamedHall, typed: string): string[] {
  if (Object.hasOwn(hall.windows, typed)) return [typed];
  const wanted = plainName(typed)
    .replace(/^(第|no\.?|windows?)(?=\d)/, '')
    .replace(/号?(窗口?|柜台?)?$/, '');
  const keys = Object.keys(hall.windows);
  const byKey = keys.find((key) => plainName(key) === wanted || plainName(key) === plainName(typed));
  if (byKey !== undefined) return [byKey];
  const [, first, last] = /^(\d+)号?(?:-|–|—|~|至|到)(\d+)$/.exec(wanted) ?? [];
  if (first !== undefined && last !== undefined) return keysBetween(keys, Number(first), Number(last));
  for (const { windows } of textsIn(hall)) {
    const named = keys.filter((key) => windows[key]?.name !== undefined && plainName(windows[key].name) === plainName(typed));
    if (named.length > 0) return named;
  }
  return [];
}

function keysBetween(keys: readonly string[], first: number, last: number): string[] {
  const found = keys.filter((key) => /^\d+$/.test(key) && Number(key) >= first && Number(key) <= last);
  return found.includes(String(first)) && found.includes(String(last)) ? found : [];
}

/** Returns the life event that a text names by id, letter or name. */
export function eventNamed(hall: NamedHall, typed: string): LifeEvent | undefined {
  const wanted = plainName(typed);
  const byId = hall.events.find((event) => event.id === typed || event.id === eventId(typed) || plainName(event.letter) === wanted);
  if (byId) return byId;
  for (const { events } of textsIn(hall)) {
    const named = events.find((event) => plainName(event.name) === wanted);
    if (named) return hall.events.find((event) => event.id === named.id);
  }
  return undefined;
}

/** The names of guides. */
export interface GuideNames {
  readonly guides: ReadonlySet<string>;
  readonly codes: ReadonlyMap<string, string>;
  /** By title, with the guide's id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Returns the id of the guide that a text names: an id, a path beside the guide `from`, a code or a title. */
export function guideNamed(typed: string, from: string, { guides, codes, titles }: GuideNames): string | undefined {
  const path = guideStem(typed.replaceAll('\\', '/')).replace(/^\.?\//, '');
  const beside = [...from.split('/').slice(0, -1), path].join('/');
  const up = path.startsWith('../') ? path.replace(/^(\.\.\/)+/, '') : path;
  return [path, beside, up].find((id) => guides.has(id)) ?? codes.get(path.toUpperCase()) ?? titles.get(typed);
}

/** Returns a draft's title: as written, else the file's name. */
export function titleOf(draft: Pick<Draft, 'id' | 'title'>): string {
  return draft.title?.text.trim() || (draft.id.split('/').at(-1) ?? draft.id);
}
