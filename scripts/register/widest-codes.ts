/** The codes that come out largest: one for the hall's own address, one for each channel on another host. */

import { versionOfText } from '../ground/qr.ts';
import { type At, START } from '../ground/problem.ts';
import { type WallAddress, type RegisteredHall, wallAddresses } from './wall-addresses.ts';

interface WideCode extends WallAddress {
  /** 1–40; 41: no code takes so much. */
  readonly version: number;
  /** The text in hall.yaml that makes it so. */
  readonly typed: string;
}

/** Returns them without the printed codes, which stay as they are. */
export function widestCodes(context: RegisteredHall): WideCode[] {
  const { hall, register } = context;
  const widest = new Map<string, WallAddress>();
  for (const code of wallAddresses(context)) {
    if (register.frozen.has(code.code)) continue;
    const cause = code.outside ? code.address : '';
    const known = widest.get(cause);
    if (!known || Buffer.byteLength(known.address) < Buffer.byteLength(code.address)) widest.set(cause, code);
  }
  return [...widest.values()].map((code) => ({
    ...code,
    version: versionOrMore(code.address),
    typed: code.outside ? code.address : hall.address,
  }));
}

function versionOrMore(text: string): number {
  try {
    return versionOfText(text);
  } catch {
    return 41;
  }
}

/** Returns where hall.yaml says the address of a code. */
export function placeOfAddress({ channels, places }: RegisteredHall['hall'], { outside, channel }: WideCode): At {
  const path = outside ? `channels.${channels.findIndex(({ id }) => id === channel)}.url` : 'address';
  return places.get(path) ?? START;
}
