/** The manifest, with which the hall can be put on a phone's home screen. */

import { basePath } from '../../../src/guide/page-address.ts';
import { contentType, mediaType } from '../../../src/guide/content-type.ts';
import type { Hall } from '../../../src/guide/hall.ts';

/** Returns the text of `manifest.webmanifest`. `icons`: the paths in `public/`. */
export function manifestText(hall: Hall, icons: readonly string[]): string {
  const base = basePath(hall.address);
  const icon = (path: string) => {
    const size = /(\d+)\.png$/.exec(path)?.[1];
    return size
      ? {
          src: `${base}/${path}`,
          sizes: `${size}x${size}`,
          type: mediaType(contentType(path)),
          ...(path.includes('maskable') ? { purpose: 'maskable' } : {}),
        }
      : { src: `${base}/${path}`, sizes: 'any', type: mediaType(contentType(path)) };
  };
  const manifest = {
    id: `${base}/`,
    name: hall.name,
    short_name: hall.name,
    lang: hall.language,
    start_url: `${base}/`,
    scope: `${base}/`,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: icons.filter((path) => /^icon[\w-]*\.(png|svg)$/.test(path)).map(icon),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
