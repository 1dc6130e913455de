/** Codes that lead to no guide: to a machine, or to a way to be heard. */

import type { Channel, Device, Hall, HallTexts, Lead } from './hall.ts';

/** Returns the target of a code, in the words of these texts; undefined where the hall has no such device or channel. */
export function leadOf({ devices = {}, channels }: HallTexts, lead: Lead | undefined): Device | Channel | undefined {
  if (!lead) return undefined;
  if ('class' in lead) return undefined;
  return 'device' in lead ? devices[lead.device] : channels.find(({ id }) => id === lead.channel);
}

/** Returns the ids of the guides that the page of a code's device shows: the one on its use, then those that it can do. None where it leads to no device. */
export function guidesOf(hall: Hall, code: string): readonly string[] {
  const lead = leadOf(hall, hall.leads?.[code]);
  return lead && 'guides' in lead ? [...(lead.guide === undefined ? [] : [lead.guide]), ...lead.guides] : [];
}

/** A machine that can do a thing, with its code where it has one. */
export type AbleDevice = Pick<Device, 'name' | 'where' | 'stopped'> & { readonly code?: string };

/** Returns the machines that can do a guide, and those whose use it tells. `texts`: the hall's in the guide's language. */
export function devicesFor({ leads = {} }: Hall, { devices = {} }: HallTexts, guide: string): AbleDevice[] {
  const codes = Object.entries(leads);
  return Object.entries(devices)
    .filter(([, device]) => device.guide === guide || device.guides.includes(guide))
    .map(([key, { name, where, stopped }]) => ({
      name,
      where,
      stopped,
      code: codes.find(([, lead]) => 'device' in lead && lead.device === key)?.[0],
    }));
}
