/** `[空白表]（hukou/表.pdf）`: a link whose address stands in the brackets of a Chinese keyboard, or in one of each kind. */

import type { StateInline } from './markdown-it.ts';

/** Words, and an address with at least one full-width bracket around it. */
const LINK = /\[([^[\]\n]{1,100})\](?:（\s*([^\s（）()]{1,200})\s*[）)]|\(\s*([^\s（）()]{1,200})\s*）)/y;
/** Anything else in brackets is a remark. */
const ADDRESS = /^(?:https?:\/\/|tel:|mailto:|[#＃]|\.{0,2}\/)|^[^:：]*\.[a-z0-9]{2,5}(?:[#＃].*)?$/i;

export function typedLink(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '[') return false;
  LINK.lastIndex = state.pos;
  const [whole = '', words = '', wide, mixed] = LINK.exec(state.src) ?? [];
  const address = wide ?? mixed ?? '';
  if (!ADDRESS.test(address) || state.pos + whole.length > state.posMax || state.linkLevel > 0) return false;
  const [end, max] = [state.pos + whole.length, state.posMax];
  if (!silent) {
    state.pos += 1;
    state.posMax = state.pos + words.length;
    state.push('link_open', 'a', 1).attrs = [['href', address]];
    state.linkLevel += 1;
    state.md.inline.tokenize(state);
    state.linkLevel -= 1;
    state.push('link_close', 'a', -1);
  }
  state.pos = end;
  state.posMax = max;
  return true;
}
