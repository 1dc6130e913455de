import { pagePath } from '../../guide/page-address.ts';
import type { HallFacts } from '../../guide/hall-facts.ts';
import { pageName } from '../../guide/address.ts';

/** Returns the link to the page of a guide, a life event or the wall (`index`) in a language. */
export function linkIn(hall: HallFacts, name: string, language: string): string {
  return pagePath(hall.address, pageName(name, language, hall.language));
}

/** Returns the first telephone number of a text as a link: `tel:0999-0000001`. A number has at most 15 digits (E.164). */
export function callLink(text: string): string {
  const [first = ''] = text.normalize('NFKC').match(/(\+|[*#\d]\d\d)([-.‐–—*#\d)\s]|\(\d+\))*/) ?? [];
  const [number = ''] = first.replace(/\D/g, '').length > 15 ? first.split(/\s/) : [first];
  return `tel:${number.replace(/[^\d+*#-]/g, '')}`;
}

/**
 * Returns the link to a position in GCJ-02 on a map, which opens the phone’s map app where it has one: the marker of
 * Amap’s URI API, `coordinate=gaode` (lbs.amap.com/api/uri-api/guide/mobile-web/point).
 */
export function mapLink([latitude, longitude]: readonly [latitude: number, longitude: number], name: string): string {
  return `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}&coordinate=gaode&callnative=1`;
}
