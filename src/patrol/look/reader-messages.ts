/** Messages between the page and its reading worker. */

import type { SeenCode } from '../wall/wall.ts';

export type Order =
  | { readonly type: 'start'; readonly wasm: ArrayBuffer }
  | { readonly type: 'read'; readonly picture: ImageData; readonly tiles: readonly number[] };

/** `failed`: the reader does not run here. */
export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'failed' }
  | { readonly type: 'codes'; readonly codes: readonly SeenCode[] };
