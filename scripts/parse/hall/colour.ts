/** Returns a colour as `#rrggbb`, or undefined for a text that is none. */
export function readColour(typed: string): string | undefined {
  const hex = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(typed.trim())?.[1]?.toLowerCase();
  if (hex === undefined) return undefined;
  return `#${hex.length === 6 ? hex : hex.replace(/./g, '$&$&')}`;
}

/** Returns the contrast ratio (WCAG 2) of white text on a colour `#rrggbb`: 1 to 21. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => linear(parseInt(colour.slice(start, start + 2), 16) / 255));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
