/** The findings of a wall, right and wrong: the seen codes beside the register. */

import type { HangingPlace } from '../../guide/paper.ts';
import type { PatrolCode, PatrolRegister } from '../../guide/patrol.ts';
import { type Slot, align } from './align.ts';
import { isOurText, isOurs, otherwiseSpelt } from './known.ts';
import { inReadingOrder } from './rows.ts';
import type { WallPiece, Spot } from './wall.ts';

/** The worst first: the order in which they are shown. */
export const FINDING_KINDS = [
  'foreign',
  'unknown',
  'retired',
  'swapped',
  'instead',
  'elsewhere',
  'damaged',
  'missing',
  'spelling',
  'text',
  'unseen',
  'right',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** Whose place it is; of `elsewhere` the code that was read. Absent: in nobody's place. */
  readonly code?: string;
  readonly title?: string;
  /** The exact text of a code that does not belong here. */
  readonly found?: string;
  /** Swapped: with which; instead: which of ours hangs there; elsewhere: in whose place it hangs; retired: its successor. */
  readonly other?: string;
  /** The retired code itself. */
  readonly retired?: string;
  /** Elsewhere, and in nobody's place: after which code it belongs. */
  readonly after?: string;
  /** A code of ours that no one expects in this place. */
  readonly isGuest?: true;
  /** Where a code from another place belongs: names. */
  readonly belongs?: readonly string[];
}

/** The tries without success after which a code is called damaged. */
export const MANY_TRIES = 8;

/** Returns the findings of a wall. `place`: whose codes should hang here in this order; absent: all codes, anywhere. */
export function compare(register: PatrolRegister, place: HangingPlace | undefined, parts: readonly WallPiece[]): Finding[] {
  const known: Known = {
    register,
    byText: new Map(register.codes.map((code) => [code.text, code])),
    byCode: new Map(register.codes.map((code) => [code.code, code])),
  };
  const codes = [...new Set(place?.codes ?? hanging(register))];
  const walls = parts.map((part) =>
    part.filter((spot) => (spot.text === undefined || isAddress(spot.text)) && counts(spot)).map((spot) => asRegistered(spot, known)),
  );
  const slots = walls.map((wall) => (place ? inPlace(codes, wall, known) : wall.map((spot): Slot => ({ spot }))));
  const all = slots.flat();
  const hung = { slots, byText: byKey(all, ({ spot }) => spot?.text), byCode: byKey(all, ({ code }) => code) };
  const findings = [
    ...codes.map((code) => findingOf(code, hung, place, known)),
    ...all.flatMap((slot) => (slot.code === undefined && slot.spot ? strayOf(slot.spot, place, known) : [])),
    ...texts(parts, register),
  ];
  return distinct(findings).sort((a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind));
}

/** The register, by code and by a picture's text. */
interface Known {
  readonly register: PatrolRegister;
  readonly byText: ReadonlyMap<string, PatrolCode>;
  readonly byCode: ReadonlyMap<string, PatrolCode>;
}

/** All that is in use; of the codes of life events and of the wall those that have a place, since few halls hang them. */
function hanging({ codes, places }: PatrolRegister): string[] {
  const placed = new Set(places.flatMap((place) => place.codes));
  const hangs = ({ code, state }: PatrolCode) => (state === 'event' || state === 'wall' ? placed.has(code) : state !== 'retired');
  return codes.filter(hangs).map(({ code }) => code);
}

/** Where an address opens a page of ours, it is that page's code, however it is written. */
function asRegistered(spot: Spot, { byText, register }: Known): Spot {
  const { text } = spot;
  const code = text === undefined || byText.has(text) ? undefined : otherwiseSpelt(text, register);
  return code && text !== undefined ? { ...spot, text: code.text, written: text } : spot;
}

function counts({ text, tries }: Spot): boolean {
  return text !== undefined || tries >= MANY_TRIES;
}

/** A part of the wall without a single code of this place says nothing about whose place its codes are in. */
function inPlace(codes: readonly string[], wall: WallPiece, { byCode }: Known): Slot[] {
  const textOf = (code: string) => byCode.get(code)?.text;
  const ours = new Set(codes.map(textOf));
  const isHere = wall.some(({ text }) => text !== undefined && ours.has(text));
  return isHere ? align(codes, inReadingOrder(wall), textOf) : wall.map((spot) => ({ spot }));
}

/** The hanging codes: in the parts of the wall, by their text, and by whose place they are in. A register may have 10,000 codes. */
interface Hung {
  readonly slots: readonly (readonly Slot[])[];
  readonly byText: ReadonlyMap<string, readonly Slot[]>;
  readonly byCode: ReadonlyMap<string, readonly Slot[]>;
}

function byKey(slots: readonly Slot[], keyOf: (slot: Slot) => string | undefined): Map<string, Slot[]> {
  const found = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = keyOf(slot);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), slot]);
  }
  return found;
}

function findingOf(code: string, { slots, byText, byCode }: Hung, place: HangingPlace | undefined, known: Known): Finding {
  const { text, title } = known.byCode.get(code) ?? {};
  const named = { code, ...(title === undefined ? {} : { title }) };
  const mine = (text === undefined ? undefined : byText.get(text)) ?? [];
  const own = mine.filter((slot) => slot.code === code || !place);
  const written = own.flatMap(({ spot }) => spot?.written ?? [])[0];
  if (own.length > 0) return written === undefined ? { kind: 'right', ...named } : { kind: 'spelling', ...named, found: written };
  const here = byCode.get(code)?.find(({ spot }) => spot)?.spot;
  const wrong = here && wrongOf(here, known);
  if (wrong) return { ...named, ...wrong };
  const there = mine.find((slot) => slot.code !== undefined)?.code;
  const inMyPlace = here?.text === undefined ? undefined : known.byText.get(here.text)?.code;
  if (there !== undefined) return { kind: there === inMyPlace ? 'swapped' : 'elsewhere', ...named, other: there };
  const before = place?.codes[place.codes.indexOf(code) - 1];
  if (mine.length > 0) return { kind: 'elsewhere', ...named, ...(before === undefined ? {} : { after: before }) };
  if (inMyPlace !== undefined) return { kind: 'instead', ...named, other: inMyPlace, ...belongsTo(inMyPlace, place, known) };
  return { kind: byCode.has(code) && isBetween(code, slots) ? 'missing' : 'unseen', ...named };
}

/** Returns the fault that a code has wherever it hangs; undefined for one of ours that is in use. */
function wrongOf(
  { text, written = text }: Spot,
  { byText, register }: Known,
): Pick<Finding, 'kind' | 'found' | 'other' | 'retired'> | undefined {
  if (text === undefined) return { kind: 'damaged' };
  const code = byText.get(text);
  if (!code) return { kind: isOurs(text, register.address) ? 'unknown' : 'foreign', found: text };
  return code.state === 'retired'
    ? { kind: 'retired', found: written, retired: code.code, ...(code.now === undefined ? {} : { other: code.now }) }
    : undefined;
}

/** A code that hangs in nobody's place; findings of `findingOf` are not repeated. */
function strayOf(spot: Spot, place: HangingPlace | undefined, known: Known): Finding[] {
  const wrong = wrongOf(spot, known);
  if (wrong) return [wrong];
  const code = known.byText.get(spot.text ?? '');
  const isHere = !place || place.codes.includes(code?.code ?? '');
  if (!code || isHere) return [];
  return [
    {
      kind: 'elsewhere',
      code: code.code,
      isGuest: true,
      ...(code.title === undefined ? {} : { title: code.title }),
      ...belongsTo(code.code, place, known),
    },
  ];
}

function belongsTo(code: string, place: HangingPlace | undefined, { register }: Known): Pick<Finding, 'belongs'> {
  const names = register.places.filter(({ id, codes }) => id !== place?.id && codes.includes(code)).map(({ name }) => name);
  return names.length > 0 && !place?.codes.includes(code) ? { belongs: names } : {};
}

/** Its place in a row was seen, empty; or its neighbours hang beside each other in one row. */
function isBetween(code: string, slots: readonly (readonly Slot[])[]): boolean {
  return slots.some((part) => {
    const at = part.findIndex((slot) => slot.code === code);
    const [before, here, after] = [part[at - 1], part[at], part[at + 1]];
    if (here?.row !== undefined) return here.isEdge === undefined;
    return at > 0 && before?.spot !== undefined && after?.spot !== undefined && before.row === after.row;
  });
}

/** Words that we did not print; our own need nobody's attention. */
function texts(parts: readonly WallPiece[], register: PatrolRegister): Finding[] {
  return parts.flat().flatMap(({ text }) => {
    const isStrange = text !== undefined && !isAddress(text) && !isOurText(text, register);
    return isStrange ? [{ kind: 'text' as const, found: text }] : [];
  });
}

/** Whether a phone would do something with it: open, call, join. Else it is words only, as on “没网扫这个”. */
function isAddress(text: string): boolean {
  return /^\s*[a-z][a-z0-9+.-]*:\S/i.test(text) || /^\s*[\w.-]+\.[a-z]{2,}(?:[/:?#]\S*)?\s*$/i.test(text);
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
