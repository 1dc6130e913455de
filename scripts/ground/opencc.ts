/** OpenCC's tables of simplified and traditional characters. The one importer of `opencc-js` in the build. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './root.ts';

export { default as TRADITIONAL_PAIRS } from 'opencc-js/dict/TSCharacters';

/**
 * Returns a function that writes simplified Chinese in traditional characters, by phrases, as in Taiwan, and then `otherwise`:
 * texts with what stands in their place. Reading the phrases takes half a second.
 */
export function traditionalWriter(otherwise: readonly (readonly [string, string])[]): (text: string) => string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `require` knows no types
  const { Converter, CustomConverter } = createRequire(join(ROOT, 'package.json'))('opencc-js/cn2t') as typeof import('opencc-js');
  const [toTraditional, toOurs] = [Converter({ from: 'cn', to: 'tw' }), CustomConverter(otherwise)];
  return (text) => toOurs(toTraditional(text));
}
