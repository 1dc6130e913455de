/** A life event's colour: always dark enough to read white on it; and a light one of it for dark paper. In the build only: the hall line carries both. */

import type { Hall, LifeEvent } from '../../guide/hall.ts';

/** Returns both colours of each life event, by its id, as the hall line carries them. */
export function coloursOf(events: readonly Pick<LifeEvent, 'id' | 'colour'>[]): NonNullable<Hall['colours']> {
  return Object.fromEntries(events.map(({ id, colour }) => [id, [readableColour(colour), tintOf(colour)] as const]));
}

/** WCAG's enhanced contrast between text and its background, and a little more: white on the colour, the colour on white. */
const CONTRAST = 7.05;
/** The same of the light colour on the paper of the dark edition. */
const DARK_CONTRAST = 7.6;
/** `--paper` of the dark edition: `#211f1b`. */
const DARK_PAPER = [33, 31, 27];

/** Returns the colour, made darker where white on it could not be read; slate for a text that is no colour. */
export function readableColour(colour: string): string {
  let rgb = channelsOf(colour);
  while (1.05 / (luminance(rgb) + 0.05) < CONTRAST) rgb = rgb.map((value) => Math.floor(value * 0.99));
  return hex(rgb);
}

/** Returns the colour as text of the dark edition: made lighter until it can be read there, and to the next that four characters say. */
export function tintOf(colour: string): string {
  let rgb = channelsOf(colour);
  while ((luminance(rgb) + 0.05) / (luminance(DARK_PAPER) + 0.05) < DARK_CONTRAST) {
    rgb = rgb.map((value) => Math.ceil(value + (255 - value) * 0.04));
  }
  return hex(rgb.map((value) => Math.ceil(value / 17) * 17));
}

/** Returns `#b3261e`, and `#a3b` where that says the same: every page carries these. */
function hex(rgb: readonly number[]): string {
  const isShort = rgb.every((value) => value % 17 === 0);
  return `#${rgb.map((value) => (isShort ? (value / 17).toString(16) : value.toString(16).padStart(2, '0'))).join('')}`;
}

function channelsOf(colour: string): number[] {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const long = short ? short.map((digit) => digit + digit) : /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  return (long ?? ['', '3a', '4a', '5e']).slice(1, 4).map((hex) => parseInt(hex, 16));
}

/** WCAG's relative luminance, 0 to 1. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
