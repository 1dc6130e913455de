/**
 * From how far a printed code is read: reach = f · W / (N · p), where W is the code's width without its quiet zone,
 * N its modules a side, f ≈ 924 px (a phone's 720p scan stream) and p the pixels a module takes, 4 for comfort
 * (measured with a simulated camera and four decoders; the usual “10 : 1” is this at version 2).
 */

const FOCAL = 924;
const PIXELS = 4;

/** Modules of white that every code keeps on each side (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** Returns the width in mm, without the quiet zone, of a code that is read from this distance in mm. */
export function widthFor(distance: number, modules: number): number {
  return (distance * modules * PIXELS) / FOCAL;
}

/** Returns the distance in mm from which a code of this width in mm, without its quiet zone, is read. */
export function reachOf(width: number, modules: number): number {
  return (width * FOCAL) / (modules * PIXELS);
}

/** Returns the width in mm of the picture, its quiet zone included. */
export function pictureWidth(width: number, modules: number): number {
  return (width * (modules + 2 * QUIET_ZONE)) / modules;
}

/** Returns the width in mm of the code in a picture of this width in mm. */
export function codeWidth(picture: number, modules: number): number {
  return (picture * modules) / (modules + 2 * QUIET_ZONE);
}
