/** Hours, telephones and numbers of windows that an overlay of the hall says otherwise than hall.yaml: the hall's hold. */

import type { Channel, HallTexts } from '../../src/guide/hall.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { amountsIn } from './amounts.ts';
import { hoursMeant, phonesIn } from './said-otherwise.ts';

type HallFact = 'hours' | 'phone' | 'complaint' | 'url' | 'name' | 'where';

/** The hall, a department, a window, a machine or a channel. */
type Office = { readonly [fact in HallFact]?: string | readonly string[] };

/** A fact of an overlay that contradicts hall.yaml. */
export interface OverlayFact {
  readonly fact: HallFact;
  /** As typed, in the overlay and in hall.yaml. */
  readonly own: readonly string[];
  readonly theirs: readonly string[];
}

/** What each fact says in any language; nothing where that cannot be compared. */
const SAYS: Readonly<Record<HallFact, (typed: readonly string[], language: string) => readonly string[]>> = {
  hours: (typed) => hoursMeant(typed) ?? [],
  phone: phonesIn,
  complaint: phonesIn,
  url: (typed) => phonesIn(typed.filter((url) => url.startsWith('tel:'))),
  name: windowsIn,
  where: windowsIn,
};
const FACTS = ['hours', 'phone', 'complaint', 'url', 'name', 'where'] as const satisfies readonly HallFact[];

/** Returns what the overlay in this language says otherwise. */
export function overlayFacts(hall: HallDraft, language: string): OverlayFact[] {
  const overlay = hall.translations[language] ?? hall;
  const channels = overlay.channels.map((own) => [own, channelOf(own.id, hall) ?? {}] as const);
  const keyed = ([own = {}, theirs = {}]: readonly (Readonly<Record<string, Office>> | undefined)[]) =>
    Object.entries(own).map(([key, office]) => [office, theirs[key] ?? {}] as const);
  const pairs: (readonly [Office, Office])[] = [
    [overlay, hall],
    ...keyed([overlay.departments, hall.departments]),
    ...keyed([overlay.windows, hall.windows]),
    ...keyed([overlay.devices, hall.devices]),
    ...channels,
  ];
  return pairs.flatMap(([own, theirs]) => otherwise(own, theirs, [language, hall.language]));
}

/** Returns an overlay's texts with the hall's facts in place of those that it says otherwise. */
export function asHallSays(hall: HallDraft, language: string): HallTexts {
  const { phone: _, ...overlay } = hall.translations[language] ?? hall;
  const languages = [language, hall.language] as const;
  const as = <T extends Office>(own: T, theirs: T | undefined): T => ({
    ...own,
    ...factsOf(theirs, otherwise(own, theirs ?? {}, languages)),
  });
  const each = <T extends Office>(own: Readonly<Record<string, T>>, theirs: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(own).map(([key, office]) => [key, as(office, theirs[key])]));
  return {
    ...as<HallTexts>(overlay, hall),
    departments: each(overlay.departments, hall.departments),
    windows: each(overlay.windows, hall.windows),
    ...(overlay.devices ? { devices: each(overlay.devices, hall.devices ?? {}) } : {}),
    channels: overlay.channels.map((own) => as(own, channelOf(own.id, hall))),
  };
}

function channelOf(id: string, { channels }: HallDraft): Channel | undefined {
  return channels.find((one) => one.id === id);
}

function factsOf(office: Office = {}, facts: readonly OverlayFact[]): Office {
  return Object.fromEntries(facts.map(({ fact }) => [fact, office[fact]]));
}

/** Hours that are certain in the overlay alone say more than the hall's. */
function otherwise(own: Office, theirs: Office, [language, hallLanguage]: readonly [string, string]): OverlayFact[] {
  return FACTS.flatMap((fact) => {
    const [mine, others] = [linesOf(own[fact]), linesOf(theirs[fact])];
    const [said, other] = [SAYS[fact](mine, language), SAYS[fact](others, hallLanguage)];
    const isComparable = said.length > 0 && (fact === 'hours' ? others : other).length > 0;
    return isComparable && new Set([...said, ...other]).size > Math.min(new Set(said).size, new Set(other).size)
      ? [{ fact, own: mine, theirs: others }]
      : [];
  });
}

function linesOf(typed: string | readonly string[] = []): readonly string[] {
  return typeof typed === 'string' ? [typed] : typed;
}

function windowsIn(typed: readonly string[], language: string): string[] {
  return typed.flatMap((text) => amountsIn(text, language).all.flatMap(({ subject, value }) => (subject === 'window' ? [value] : [])));
}
