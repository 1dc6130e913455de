/** A position on the earth as people type it into two cells of a table. */

/** Where China lies, in degrees; a little more than its borders. */
const CHINA = { south: 3.4, north: 53.6, west: 73.4, east: 135.2 } as const;

/** What is wrong with a position. `swapped`: each stands where the other belongs. `half`: one of the two is missing. */
export type PositionFault = 'none' | 'half' | 'form' | 'swapped' | 'abroad';

type ReadPosition = { readonly at: readonly [latitude: number, longitude: number] } | { readonly fault: PositionFault };

/** Returns the position that two cells say, in degrees, or what is wrong with them. */
export function readPosition(latitude: string | undefined, longitude: string | undefined): ReadPosition {
  if (!latitude && !longitude) return { fault: 'none' };
  if (!latitude || !longitude) return { fault: 'half' };
  const [north, east] = [degreesOf(latitude), degreesOf(longitude)];
  if (north === undefined || east === undefined) return { fault: 'form' };
  if (isInChina(north, east)) return { at: [north, east] };
  return { fault: isInChina(east, north) ? 'swapped' : 'abroad' };
}

/** `30.1234`, `30.1234°`, `北纬30.1234°`, `30.1234°N`; with full-width characters too. */
function degreesOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, number] = /^(?:北纬|东经|[NE])?([0-9]{1,3}(?:\.[0-9]+)?)[°度]?[NE]?$/i.exec(plain) ?? [];
  return number === undefined ? undefined : Number(number);
}

function isInChina(latitude: number, longitude: number): boolean {
  return latitude >= CHINA.south && latitude <= CHINA.north && longitude >= CHINA.west && longitude <= CHINA.east;
}
