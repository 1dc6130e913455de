/** A distance as people write it. */

const UNITS: Readonly<Record<string, number>> = { '': 1000, m: 1000, 米: 1000, cm: 10, 厘米: 10, 公分: 10, mm: 1, 毫米: 1 };

/** Nobody reads a code from nearer, or hangs one for farther, in mm. */
const [NEAREST, FARTHEST] = [100, 20_000];

/**
 * Returns how many mm a text says: `2m`, `2 米`, `200cm`; a number alone is metres. Undefined for what is no distance
 * from which a code is read: 10 cm to 20 m.
 */
export function readDistance(typed: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*(\D*)$/.exec(typed.normalize('NFKC').trim().toLowerCase()) ?? [];
  const mm = Math.round(Number(number || Number.NaN) * (UNITS[unit.trim()] ?? Number.NaN));
  return mm >= NEAREST && mm <= FARTHEST ? mm : undefined;
}
