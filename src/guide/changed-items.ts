/** Differences between two lists whose items have names: added, removed, changed, in another order. */

export interface ComparedItem {
  /** The same thing in both lists has the same key. */
  readonly key: string;
  readonly name?: string | undefined;
  readonly text: string;
  /** What `text` is made of. Where a part is the same in both lists it is no news. */
  readonly parts?: readonly string[];
  /** When it holds, in words; empty: always. Not repeated where it is the same in both lists. */
  readonly limits: string;
}

interface ItemChange<F extends string> {
  readonly field: F;
  readonly name?: string;
  readonly before?: string;
  readonly after?: string;
}

/**
 * Returns the changes of a list, in its new order, removed items at the end. `inPlace`: an item that is gone and one that
 * is new at the same place are one that was reworded.
 */
export function itemChanges<F extends string>(
  field: F,
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
  inPlace = false,
): ItemChange<F>[] {
  const [old, now] = [merged(before), merged(after)];
  const reworded = new Set<string>();
  const changes = [...now.values()].flatMap((item, at): ItemChange<F>[] => {
    const { key, name } = item;
    const same = old.get(key);
    if (same) return whole(same) === whole(item) ? [] : [{ field, name, ...turned(same, item) }];
    const there = [...old.values()][at];
    if (!inPlace || !there || now.has(there.key)) return [{ field, name, after: whole(item) }];
    reworded.add(there.key);
    return [{ field, name, ...turned(there, item) }];
  });
  const gone = [...old.values()].filter(({ key }) => !now.has(key) && !reworded.has(key));
  return [...changes, ...gone.map((item) => ({ field, name: item.name, before: whole(item) }))];
}

/** Returns one change where the items that both lists have stand in another order. */
export function orderChanges<F extends string>(field: F, before: readonly ComparedItem[], after: readonly ComparedItem[]): ItemChange<F>[] {
  const common = (list: readonly ComparedItem[], other: readonly ComparedItem[]) =>
    list.flatMap(({ key }) => (other.some((one) => one.key === key) ? [key] : []));
  const [old, now] = [common(before, after), common(after, before)];
  const [was, is] = [old.join('\n'), now.join('\n')];
  return was === is || [...old].sort().join('\n') !== [...now].sort().join('\n')
    ? []
    : [{ field, before: old.join(' → '), after: now.join(' → ') }];
}

function whole({ limits, text }: ComparedItem): string {
  return [limits, text].filter(Boolean).join('：');
}

function turned(before: ComparedItem, after: ComparedItem): { readonly before: string; readonly after: string } {
  const isSame = before.limits === after.limits && before.text !== after.text;
  if (!isSame) return { before: whole(before), after: whole(after) };
  const [old, now] = [partsBut(before, after), partsBut(after, before)];
  const isPart = old.length > 0 && now.length > 0 && old.length < (before.parts ?? []).length;
  return isPart ? { before: old.join(' · '), after: now.join(' · ') } : { before: before.text, after: after.text };
}

function partsBut({ parts = [] }: ComparedItem, { parts: others = [] }: ComparedItem): string[] {
  return parts.filter((part) => !others.includes(part));
}

/** The same thing written twice, with different conditions, is one thing. */
function merged(items: readonly ComparedItem[]): Map<string, ComparedItem> {
  const byKey = new Map<string, ComparedItem>();
  for (const item of items) {
    const known = byKey.get(item.key);
    byKey.set(
      item.key,
      known
        ? { ...known, text: `${whole(known)}；${whole(item)}`, parts: [...(known.parts ?? []), ...(item.parts ?? [])], limits: '' }
        : item,
    );
  }
  return byKey;
}
