/** Where nothing is found: the life event that is nearest, by the characters of its names. */

import type { LifeEvent } from '../guide/hall.ts';
import type { Doc } from './documents.ts';
import { isCommon, longestFirst, withoutFrames } from './frames.ts';
import { plainOf } from './plain.ts';
import type { Sounds } from './sounds.ts';

/** Two characters that stand in the names of more than this share of all guides are near to none. */
const EVERYWHERE = 0.25;

/**
 * Returns a function that returns the life event whose name, or whose guides' names, have most of a query: a character of
 * the one, two of the other; undefined where none has.
 */
export function nearestEvents(docs: readonly Doc[], { simplify }: Sounds, frames: readonly string[]) {
  const longest = longestFirst(frames);
  let names: readonly { readonly event: string; readonly text: string }[] | undefined;
  return (query: string, events: readonly LifeEvent[]) => {
    const text = withoutFrames(plainOf(query, simplify), longest);
    names ??= docs.map(({ event, fields }) => {
      const own = fields.filter(({ kind }) => kind === 'title' || kind === 'alias');
      return { event, text: simplify(own.map(({ raw }) => raw).join(' ')) };
    });
    const sums = new Map<string, number>();
    const add = (id: string, amount: number) => sums.set(id, (sums.get(id) ?? 0) + amount);
    for (let at = 0; at < text.length; at++) {
      const [one, two] = [text.charAt(at), text.slice(at, at + 2)];
      if (!/\p{Script=Han}/u.test(one) || isCommon(one)) continue;
      for (const { id, name } of events) if (simplify(name).includes(one)) add(id, 1);
      if (!/^\p{Script=Han}{2}$/u.test(two)) continue;
      const having = names.filter((doc) => doc.text.includes(two));
      if (having.length <= docs.length * EVERYWHERE) for (const { event } of having) add(event, 1 / having.length);
    }
    const [best] = [...sums].sort(([, a], [, b]) => b - a)[0] ?? [];
    const event = events.find(({ id }) => id === best);
    if (!event) return undefined;
    const { id, letter, name } = event;
    return { id, letter, name, guides: docs.filter((doc) => doc.kind === 'guide' && [doc.event, ...doc.also].includes(id)).length };
  };
}
