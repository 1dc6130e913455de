/** A hall's devices, people and places, with every name resolved. Names of nothing are left out. */

import type { Device, HallTexts } from '../../src/guide/hall.ts';
import type { HallPaper } from '../../src/guide/paper.ts';
import { type GuideNames, departmentKey, guideNamed, windowKeys } from '../resolve/names.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { codeTyped } from '../register/register.ts';
import { given } from './finishing.ts';

/** Returns people, places and wishes: departments and windows by key (a department that the hall does not have by its own name). */
export function finishPaper({ people, places, wall }: HallPaper, hall: HallDraft, codes: ReadonlySet<string>): HallPaper {
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

/** Returns the texts with each device's guides by their ids. */
export function withGuides<T extends HallTexts>(texts: T, names: GuideNames): T {
  if (!texts.devices) return texts;
  const found = (device: Device): Device => {
    const { guide: typedGuide, ...rest } = device;
    const guides = device.guides.flatMap((typed) => guideNamed(typed, '', names) ?? []);
    const guide = typedGuide === undefined ? undefined : guideNamed(typedGuide, '', names);
    return { ...rest, guides: [...new Set(guides)], ...given('guide', guide) };
  };
  return { ...texts, devices: Object.fromEntries(Object.entries(texts.devices).map(([key, device]) => [key, found(device)])) };
}
