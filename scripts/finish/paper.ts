/** What a hall says of its devices, people and places, with every name in it resolved. What names nothing is left out. */

import type { Device, HallTexts } from '../../src/guide/hall.ts';
import type { Paper } from '../../src/guide/paper.ts';
import { type GuideNames, departmentKey, guideNamed, windowKeys } from '../names.ts';
import type { CodesDraft } from '../parse/codes.ts';
import type { HallDraft } from '../parse/hall.ts';
import type { Register } from '../register.ts';
import { given } from './finishing.ts';

/** Returns people, places and wishes: departments and windows by key (a department that the hall does not have by its own name). */
export function finishPaper({ people, places, wall }: Paper, hall: HallDraft, codes: ReadonlySet<string>): Paper {
  return {
    people: people.map(({ department, windows, ...person }) => ({
      ...person,
      ...given('department', department && (departmentKey(hall, department) ?? department)),
      ...given(
        'windows',
        windows?.flatMap((name) => windowKeys(hall, name)),
      ),
    })),
    places: places.map((place) => ({ ...place, codes: place.codes.map(codeTyped).filter((code) => codes.has(code)) })),
    wall,
  };
}

/** Returns every code that may hang somewhere: the register's, those of guides without a line in it, life events' letters, the wall's. */
export function codesToHang(hall: HallDraft, codes: CodesDraft, register: Register): ReadonlySet<string> {
  return new Set([
    ...codes.entries.map(({ code }) => code),
    ...register.guideOf.keys(),
    ...hall.events.map(({ letter }) => letter),
    'index',
  ]);
}

/** Returns a code as it is printed, however it was typed: `a1` is `A1`, `index` the wall. */
export function codeTyped(typed: string): string {
  const code = typed.normalize('NFKC').toUpperCase();
  return code === 'INDEX' ? 'index' : code;
}

/** Returns the texts with each device's guides by their ids. */
export function withGuides<T extends HallTexts>(texts: T, names: GuideNames): T {
  if (!texts.devices) return texts;
  const found = (device: Device): Device => {
    const guides = device.guides.flatMap((typed) => guideNamed(typed, '', names) ?? []);
    return { ...device, guides: [...new Set(guides)] };
  };
  return { ...texts, devices: Object.fromEntries(Object.entries(texts.devices).map(([key, device]) => [key, found(device)])) };
}
