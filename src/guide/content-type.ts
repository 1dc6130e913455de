/** The content type of a file, by the end of its name: for our servers, for the configurations of others, and for kept files. */

/** Files that a worker keeps and answers with. */
const KEPT: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Files that only servers send: apart, since a worker has no bytes to spare. */
const SENT: typeof KEPT = {
  wasm: 'application/wasm',
  css: 'text/css; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

/** Returns the content type of a file that a worker keeps, by its name: `text/html; charset=utf-8`. */
export function keptType(path: string): string {
  return typeIn(KEPT, path);
}

/** Returns the content type of any file, by its name: `text/css; charset=utf-8`. */
export function contentType(path: string): string {
  return typeIn({ ...KEPT, ...SENT }, path);
}

/** Returns a content type without its charset: `text/css`. */
export function mediaType(type: string): string {
  return type.replace(/;.*/, '');
}

/** Returns whether a content type is text, and so worth compressing on the way. */
export function isTextType(type: string): boolean {
  return type.includes('charset');
}

/** Returns each content type with the ends of the names that have it: `image/jpeg` with `jpg` and `jpeg`. */
export function endsByType(): ReadonlyMap<string, readonly string[]> {
  const ends = new Map<string, string[]>();
  for (const [end, type] of Object.entries({ ...KEPT, ...SENT })) ends.set(type, [...(ends.get(type) ?? []), end]);
  return ends;
}

function typeIn(types: typeof KEPT, path: string): string {
  return types[path.replace(/.*\./, '')] ?? 'application/octet-stream';
}
