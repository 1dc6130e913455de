/** Stars that markdown took for emphasis and that a person may have typed as stars: of `带*的必填，姓名*，住址*` two are gone. */

import type { Token } from './markdown-it.ts';
import { startOf } from './tokens.ts';

/** No emphasis begins with these, or ends with those. */
const [NO_BEGIN, NO_END] = [/^[、，。；：！？）】」》,;:!?)]/u, /[、，；（【「《]$/u];

/** Returns where the first emphasis that may be none begins in a text, in code units; undefined where all of them are meant. */
export function swallowedStars(tokens: readonly Token[]): number | undefined {
  const open: Token[] = [];
  let [first, odd]: (Token | undefined)[] = [];
  let isOneLeft = false;
  for (const [at, token] of tokens.entries()) {
    const [before = '', after = ''] = [tokens[at - 1]?.content, tokens[at + 1]?.content];
    if (token.type === 'text' && token.content === '*') isOneLeft ||= !/(?:^|\s)$/.test(before) || !/^(?:\s|$)/.test(after);
    if (!/^\*+$/.test(token.markup) || token.nesting === 0) continue;
    if (token.nesting > 0) {
      first ??= token;
      open.push(token);
      if (token.markup === '*' && NO_BEGIN.test(after)) odd ??= token;
      continue;
    }
    const began = open.pop();
    if (token.markup === '*' && NO_END.test(before)) odd ??= began;
  }
  const found = isOneLeft ? first : odd;
  return found && startOf(found);
}
