/** A code as the outline of its dark modules, made on the phone. */

import encoder from 'qrcode/lib/core/qrcode.js';
import { QUIET_ZONE } from '../../guide/reach.ts';

/** In modules. */
export interface CodePath {
  /** With the quiet zone. */
  readonly side: number;
  /** Of an SVG path. */
  readonly path: string;
}

/** Returns the code that says this text. Throws where it is too much for one. */
export function codePath(text: string): CodePath {
  const { size, data } = encoder.create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data, (module, at) =>
    module ? `M${QUIET_ZONE + (at % size)} ${QUIET_ZONE + Math.floor(at / size)}h1v1h-1z` : '',
  );
  return { side: size + 2 * QUIET_ZONE, path: dark.join('') };
}
