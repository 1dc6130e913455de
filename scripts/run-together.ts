/** Conditions whose words were written together: Chinese has no spaces of its own. */

/**
 * Returns a condition with the spaces that its 且, 或 and 不是 lack (`有且随父亲` → `有 且 随父亲`; 、 and ， between answers
 * are taken for 且), or undefined where it is not made of these labels and `id=answer`.
 */
export function setApart(text: string, labels: readonly string[]): string | undefined {
  const words: string[] = [];
  for (let rest = text.trim(); ;) {
    const negation = labels.some((label) => rest.startsWith(label)) ? '' : (/^(?:不是|not)\s*/i.exec(rest)?.[0] ?? '');
    rest = rest.slice(negation.length);
    const answer = longest(labels.filter((label) => rest.startsWith(label))) ?? /^[\w-]+!?=[\w|-]+/.exec(rest)?.[0];
    if (answer === undefined) return undefined;
    words.push(negation === '' ? answer : `不是 ${answer}`);
    rest = rest.slice(answer.length);
    if (rest === '') break;
    const [whole, or] = /^\s*(?:(或者?)|并?且|[，、,；;&+和])\s*/.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    words.push(or === undefined ? '且' : '或');
    rest = rest.slice(whole.length);
  }
  const apart = words.join(' ');
  return apart === text.trim() ? undefined : apart;
}

function longest(labels: readonly string[]): string | undefined {
  return labels.reduce<string | undefined>((best, label) => (best !== undefined && best.length >= label.length ? best : label), undefined);
}
