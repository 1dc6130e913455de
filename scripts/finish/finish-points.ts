/** points.csv and agents.csv, ready to be shown: names of guides become ids, hours rules, positions numbers. */

import { byPage } from '../../src/guide/entry.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { SomePlaces } from '../../src/guide/some-places.ts';
import type { Agent, ServicePoint, Points } from '../../src/guide/points.ts';
import { shortHash } from '../ground/hash.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import type { Elsewhere, ListRow } from '../parse/hall/points-csv.ts';
import { readPosition } from '../parse/table/position.ts';
import type { Register } from '../register/register.ts';
import { type MeantGuides, meantGuides } from '../resolve/guides-meant.ts';
import { guideNamed } from '../resolve/names.ts';
import type { CarriedFile } from './destinations.ts';
import { given } from './finishing.ts';
import { guideNamesOf } from './guide-names.ts';
import { timetableOf } from './timetable.ts';

/** So many names of points or villages stand on a guide’s page. */
const NAMED = 3;

interface Listed {
  readonly hall: HallDraft;
  readonly register: Register;
  readonly drafts: readonly Draft[];
  readonly elsewhere: Elsewhere;
}

/** Returns what a guide’s page says of points and agents, by the guide’s id. */
export function placesByGuide(listed: Listed): ReadonlyMap<string, Pick<Guide, 'points' | 'agents'>> {
  const { points, agents } = readLists(listed);
  const [at, by] = [namesByGuide(points, ({ name }) => name), namesByGuide(agents, ({ village }) => village)];
  const ids = new Set([...at.keys(), ...by.keys()]);
  return new Map([...ids].map((id) => [id, { ...given('points', at.get(id)), ...given('agents', by.get(id)) }]));
}

/** Returns the file with all of them, undefined where the hall lists none. `guides`: finished, of all languages. */
export function finishPoints(listed: Listed, guides: readonly Guide[]): CarriedFile | undefined {
  const { points, agents } = readLists(listed);
  if (points.length + agents.length === 0) return undefined;
  const names = guideNamesOf(listed.drafts, listed.register);
  const online = guides.filter((guide) => guide.online).map(({ id }) => id);
  const machines = Object.values(listed.hall.devices ?? {}).flatMap((device) =>
    device.guides.flatMap((typed) => guideNamed(typed, '', names) ?? []),
  );
  const wanted = new Set([...online, ...machines, ...[...points, ...agents].flatMap(({ can }) => can)]);
  const body: Points = {
    points,
    agents,
    online: [...new Set(online)],
    guides: guides
      .filter(({ id }) => wanted.has(id))
      .sort(byPage)
      .map(({ id, code, language, title, event }) => ({ id, code, language, title, event })),
  };
  const text = JSON.stringify(body);
  return { path: `files/${shortHash(text)}.json`, body: text };
}

function readLists({ hall, register, drafts, elsewhere }: Listed): { points: readonly ServicePoint[]; agents: readonly Agent[] } {
  const meant = meantGuides(hall, drafts, guideNamesOf(drafts, register));
  const points = (elsewhere.points?.rows ?? []).flatMap((row) => pointOf(row, meant) ?? []);
  const kinds = [...new Set(points.map(({ kind }) => kind))];
  return {
    points: kinds.flatMap((kind) => points.filter((point) => point.kind === kind)),
    agents: (elsewhere.agents?.rows ?? []).flatMap((row) => agentOf(row, meant) ?? []),
  };
}

function pointOf(
  { cells, can }: ListRow<'name' | 'kind' | 'address' | 'latitude' | 'longitude' | 'hours' | 'phone' | 'can'>,
  meant: MeantGuides,
): ServicePoint | undefined {
  if (!cells.name) return undefined;
  const position = readPosition(cells.latitude?.text, cells.longitude?.text);
  const hours = (cells.hours?.text ?? '').split('\n').flatMap((line) => line.trim() || []);
  return {
    name: cells.name.text,
    ...given('kind', cells.kind?.text),
    ...given('address', cells.address?.text),
    ...given('at', 'at' in position ? position.at : undefined),
    ...given('hours', hours),
    ...given('timetable', timetableOf(hours)),
    ...given('phone', cells.phone?.text),
    can: idsOf(can, meant),
  };
}

function agentOf({ cells, can }: ListRow<'village' | 'name' | 'phone' | 'can'>, meant: MeantGuides): Agent | undefined {
  if (!cells.village || !(cells.name ?? cells.phone)) return undefined;
  return { village: cells.village.text, ...given('name', cells.name?.text), ...given('phone', cells.phone?.text), can: idsOf(can, meant) };
}

function idsOf(can: readonly { readonly text: string }[], meant: MeantGuides): string[] {
  return [...new Set(can.flatMap(({ text }) => meant.of(text)))];
}

function namesByGuide<T extends ServicePoint | Agent>(places: readonly T[], nameOf: (place: T) => string): Map<string, SomePlaces> {
  const names = new Map<string, Set<string>>();
  for (const place of places) for (const id of place.can) names.set(id, (names.get(id) ?? new Set()).add(nameOf(place)));
  return new Map([...names].map(([id, all]) => [id, { names: [...all].slice(0, NAMED), count: all.size }]));
}
