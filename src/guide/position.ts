/** Positions on the earth in degrees: the shifted ones of Chinese maps, how far they lie from one another, in which direction. */

/** Latitude and longitude. */
export type Position = readonly [latitude: number, longitude: number];

/** The ellipsoid of Krassovsky, by which GCJ-02 is reckoned: half its axis in metres, and the square of its eccentricity. */
const AXIS = 6_378_245;
const ECCENTRICITY = 0.006693421622965943;

/**
 * Returns a position of a phone (WGS-84) as Chinese maps have it (GCJ-02), some hundred metres away. The formula is the one
 * that has been public since 2013 (github.com/googollee/eviltransform); it agrees with those maps to about a metre.
 */
export function asOnMaps([latitude, longitude]: Position): Position {
  const [x, y] = [longitude - 105, latitude - 35];
  const root = Math.sqrt(Math.abs(x));
  const both = waves(x, [20, 6], [20, 2]);
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root;
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root;
  const sine = Math.sin(radians(latitude));
  const bend = 1 - ECCENTRICITY * sine * sine;
  const aDegree = (AXIS * Math.PI) / 180 / Math.sqrt(bend);
  return [
    latitude + (north + both + waves(y, [20, 1], [40, 1 / 3], [160, 1 / 12], [320, 1 / 30])) / ((aDegree * (1 - ECCENTRICITY)) / bend),
    longitude + (east + both + waves(x, [20, 1], [40, 1 / 3], [150, 1 / 12], [300, 1 / 30])) / (aDegree * Math.cos(radians(latitude))),
  ];
}

function waves(at: number, ...all: readonly (readonly [height: number, often: number])[]): number {
  return (all.reduce((sum, [height, often]) => sum + height * Math.sin(at * often * Math.PI), 0) * 2) / 3;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Metres a degree of latitude has on a sphere of the earth's mean radius. */
const DEGREE = (6_371_009 * Math.PI) / 180;

/** Returns how many metres lie between two positions as the crow flies, and the direction from the first: 0 is north, 1 north-east … 7 north-west. Within a province. */
export function wayBetween(from: Position, to: Position): { readonly metres: number; readonly direction: number } {
  const north = (to[0] - from[0]) * DEGREE;
  const east = (to[1] - from[1]) * DEGREE * Math.cos(radians((from[0] + to[0]) / 2));
  const turn = Math.atan2(east, north) / (Math.PI / 4);
  return { metres: Math.hypot(north, east), direction: (Math.round(turn) + 8) % 8 };
}
