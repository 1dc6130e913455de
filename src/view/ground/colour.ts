/** A life event's colour: a class of its own, and always dark enough to read. */

/** Returns the class that carries a life event's colour: `event-birth`. */
export function eventClass(id: string): string {
  return `event-${id.replace(/[^\w\u0080-\uffff-]/g, '_')}`;
}

/** WCAG: between text and its background. White on the colour, and the colour on white. */
const CONTRAST = 4.5;

/** Returns the colour, made darker where white on it could not be read; slate for a text that is no colour. */
export function readableColour(colour: string): string {
  let rgb = channelsOf(colour);
  while (1.05 / (luminance(rgb) + 0.05) < CONTRAST) rgb = rgb.map((value) => Math.floor(value * 0.96));
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
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
