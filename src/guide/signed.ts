/**
 * A signed root: `root.json` with a signature as its last field, over the very text that it has without that field.
 * In one file, so that a phone that asks in the middle of a publish never gets the root of one version and the signature of another.
 */

export interface Signed {
  /** The signed text: the root as it is without its signature. */
  readonly text: string;
  /** Ed25519, 64 bytes in base64. */
  readonly signature: string;
}

/** Returns the text of a root with its signature. */
export function withSignature({ text, signature }: Signed): string {
  return `${text.slice(0, -END.length)},"signature":"${signature}"${END}`;
}

/** Returns a root's text and its signature, or undefined where it has none at its very end. Undoes `withSignature`. */
export function readSigned(signed: string): Signed | undefined {
  const [, start, signature] = SIGNED.exec(signed) ?? [];
  return start === undefined || signature === undefined ? undefined : { text: start + END, signature };
}

const END = '}\n';
const SIGNED = /^([^]*),"signature":"([A-Za-z0-9+/]{86}==)"\}\n$/;
