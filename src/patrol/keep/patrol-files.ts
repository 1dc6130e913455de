/** The files of the patrol, as its document names them in `data-shell`. */

export interface PatrolFiles {
  /** The worker that reads. */
  readonly reading: string;
  /** zxing's program. */
  readonly wasm: string;
  /** All of them, below the hall's address, each with its `sha384-…`. */
  readonly files: readonly (readonly [path: string, integrity: string])[];
}

/** Returns the files named in a document's text, or undefined where it is no patrol: a login page, or cut off. */
export function shellIn(html: string): string | undefined {
  const [, shell] = /^<!doctype html>\n<html[^>]* data-shell="([^"]+)"/i.exec(html) ?? [];
  return html.trimEnd().endsWith('</html>') ? shell?.replace(/&quot;/g, '"') : undefined;
}

/** Returns the files that this text names. Throws where it names none. */
export function readShell(text: string): PatrolFiles {
  return JSON.parse(text);
}
