/** A simulated camera: a printed code as a phone sees it on a bad day. Seeded, so that a failure can be seen again. */

import type { Raster } from '../../scripts/sheets/proof/raster.ts';

/** Returns the picture blurred by a box of this many pixels, twice: nearly a Gaussian. */
export function blurred(raster: Raster, radius: number): Raster {
  return averaged(averaged(raster, radius), radius);
}

function averaged({ data, width, height }: Raster, radius: number): Raster {
  return eachPixel({ data, width, height }, (x, y) => {
    let [sum, count] = [0, 0];
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        sum += lightAt({ data, width, height }, x + dx, y + dy);
        count++;
      }
    }
    return sum / count;
  });
}

/** Returns the picture with black and white this near to each other: 1 as it is, 0 all grey. */
export function faded(raster: Raster, contrast: number): Raster {
  return eachPixel(raster, (x, y) => 128 + (lightAt(raster, x, y) - 128) * contrast);
}

/** Returns the picture with noise of this many levels of light up and down. */
export function noisy(raster: Raster, levels: number, seed: number): Raster {
  let state = seed;
  const random = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * 2 - 1;
  return eachPixel(raster, (x, y) => lightAt(raster, x, y) + (random() + random()) * levels);
}

/** Returns the picture as ink that ran prints it: every dark shape this share of a pixel wider on each side. */
export function inked(raster: Raster, share: number): Raster {
  return eachPixel(raster, (x, y) => {
    const around = [lightAt(raster, x - 1, y), lightAt(raster, x + 1, y), lightAt(raster, x, y - 1), lightAt(raster, x, y + 1)];
    const own = lightAt(raster, x, y);
    return own + (Math.min(own, ...around) - own) * share;
  });
}

/** Returns the picture seen from the side: turned about its upright middle by this many degrees, with perspective. */
export function tilted(raster: Raster, degrees: number): Raster {
  const angle = (degrees * Math.PI) / 180;
  const { width, height } = raster;
  // The camera is two and a half widths away.
  const far = width * 2.5;
  return eachPixel(raster, (x, y) => {
    const [u, v] = [x - width / 2, y - height / 2];
    // From the picture back to the wall: the ray through this pixel meets the turned sheet here.
    const along = (u * far) / (far * Math.cos(angle) - u * Math.sin(angle));
    const scale = (far + along * Math.sin(angle)) / far;
    return smoothLightAt(raster, along + width / 2, v * scale + height / 2);
  });
}

/** Returns the picture with a white sticker on this share of it, its corner at this part of width and height. */
export function stickered(raster: Raster, share: number, corner: number): Raster {
  const side = Math.sqrt(share) * raster.width;
  const [left, top] = [corner * raster.width, corner * raster.height];
  return eachPixel(raster, (x, y) => (x >= left && x < left + side && y >= top && y < top + side ? 235 : lightAt(raster, x, y)));
}

function eachPixel({ width, height }: Raster, light: (x: number, y: number) => number): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = light(x, y);
      data.set([value, value, value, 255], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

/** Beyond its edge the wall is white. */
function lightAt({ data, width, height }: Raster, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[(y * width + x) * 4 + 1] ?? 255);
}

function smoothLightAt(raster: Raster, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, below] = [x - left, y - top];
  const upper = lightAt(raster, left, top) * (1 - right) + lightAt(raster, left + 1, top) * right;
  const lower = lightAt(raster, left, top + 1) * (1 - right) + lightAt(raster, left + 1, top + 1) * right;
  return upper * (1 - below) + lower * below;
}
