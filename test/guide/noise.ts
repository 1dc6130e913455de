/** Noise that is the same every time. */

/** Returns numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Returns a text spoilt in up to five places: cut, doubled, overwritten, or nothing but noise. */
export function spoil(text: string, random: () => number): string {
  const any = () => String.fromCharCode(Math.floor(random() * (random() < 0.5 ? 128 : 65536)));
  let spoilt = random() < 0.1 ? Array.from({ length: Math.floor(random() * 200) }, any).join('') : text;
  for (let times = Math.ceil(random() * 5); times > 0; times--) {
    const [from, to] = [random(), random()].map((one) => Math.floor(one * spoilt.length)).sort((a, b) => a - b);
    const middle =
      [any(), '', spoilt.slice(from, to) + spoilt.slice(from, to), '[[', '{"', '\n', 'null', '1e999'][Math.floor(random() * 8)] ?? '';
    spoilt = spoilt.slice(0, from) + middle + spoilt.slice(to);
  }
  return spoilt;
}
