/** The addresses that the codes of a hall would have if printed today: for the rules about paper. */

import { codeAddress } from '../../src/guide/codes.ts';
import type { Lead } from '../../src/guide/hall.ts';
import type { RegisterEntry, CodesDraft } from '../parse/hall/codes-yaml.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { type Register, codesToHang, isRetired, leadsOf } from './register.ts';

/** The parts of a hall that decide where codes lead. */
export interface RegisteredHall {
  readonly hall: HallDraft;
  readonly codes: CodesDraft;
  readonly register: Register;
}

/** The text in a code's picture. */
export interface WallAddress {
  readonly code: string;
  readonly address: string;
  /** The id of the channel that it leads to. */
  readonly channel?: string;
  /** Straight to another host than the hall's. */
  readonly outside?: true;
}

const addresses = new WeakMap<Register, readonly WallAddress[]>();

/** Returns the address of each code in use, printed before or not, made once however often it is asked. A code that leads to nothing is another rule's. */
export function wallAddresses(context: RegisteredHall): readonly WallAddress[] {
  const made = addresses.get(context.register) ?? addressesOf(context);
  addresses.set(context.register, made);
  return made;
}

function addressesOf({ hall, codes, register }: RegisteredHall): WallAddress[] {
  const leads = leadsOf(codes, hall);
  const left = new Set(codes.entries.filter((entry) => isRetired(entry) || isLost(entry, leads)).map(({ code }) => code));
  return [...codesToHang(hall, codes, register)].flatMap((code) => {
    if (left.has(code)) return [];
    const lead = leads[code];
    return [
      { code, ...codeAddress({ address: hall.address, leads }, code), ...(lead && 'channel' in lead ? { channel: lead.channel } : {}) },
    ];
  });
}

function isLost({ code, device, channel }: RegisterEntry, leads: Readonly<Record<string, Lead>>): boolean {
  return (device ?? channel) !== undefined && leads[code] === undefined;
}
