/** Conditions whose words were written together: Chinese has no spaces of its own. */

/** An answer's label, with the id of its question. */
export interface AnswerLabel {
  readonly question: string;
  readonly text: string;
}

/** An answer as it stands in a condition, with what joins it to the one before: `,` for 、 ， 和 and such. */
interface Word extends AnswerLabel {
  readonly not: boolean;
  readonly after: 'and' | 'or' | ',';
}

/** A condition of more characters, or of more alternatives once it is set apart, is for a person to take apart. */
const LONGEST = 200;
const MOST_ALTERNATIVES = 12;

/**
 * Returns a condition with the spaces that its 且, 或 and 不是 lack (`有且随父亲` → `有 且 随父亲`; 非 is taken for 不是; 、 and
 * ， are taken for 或 between answers of one question, of which only one is ever given, and for 且 between others), or
 * undefined where it is not made of these labels and `id=answer`, or is too long.
 */
export function setApart(text: string, labels: readonly AnswerLabel[]): string | undefined {
  const words = text.length > LONGEST ? undefined : wordsOf(text.trim(), labels);
  if (!words) return undefined;
  // Alternatives, of parts that must all hold, of answers of which any will do.
  const alternatives: string[][][] = [[]];
  let before: Word | undefined;
  for (const word of words) {
    const isOne = before !== undefined && word.after === ',' && before.question === word.question;
    const not = word.not || (isOne && before?.not === true);
    const [written, parts] = [not ? `不是 ${word.text}` : word.text, alternatives.at(-1)];
    if (word.after === 'or') alternatives.push([[written]]);
    else if (isOne && !not) parts?.at(-1)?.push(written);
    else parts?.push([written]);
    before = { ...word, not };
  }
  const count = alternatives.reduce((sum, parts) => sum + parts.reduce((product, part) => product * part.length, 1), 0);
  if (count > MOST_ALTERNATIVES) return undefined;
  const apart = alternatives.flatMap(multiplied).join(' 或 ');
  return apart === text.trim() ? undefined : apart;
}

/** 且 binds closer than 或: `(a 或 b) 且 c` can only be written as `a 且 c 或 b 且 c`. */
function multiplied(parts: readonly (readonly string[])[]): string[] {
  const groups = parts.reduce<string[][]>((all, part) => all.flatMap((group) => part.map((one) => [...group, one])), [[]]);
  return groups.map((group) => group.join(' 且 '));
}

const NOT = ['', '不是', 'not', '除了', '除去', 'except', '非', '没有', '没', '未', '不', '无'];

function wordsOf(text: string, labels: readonly AnswerLabel[]): Word[] | undefined {
  const words: Word[] = [];
  let after: Word['after'] = 'and';
  for (let rest = text; ;) {
    const read = NOT.flatMap((not) => answerAt(rest, not, labels) ?? [])[0];
    if (!read) return undefined;
    words.push({ ...read.label, not: read.not, after });
    rest = rest.slice(read.length);
    if (rest === '') return words;
    const [whole, or, and] = /^\s*(?:(或者?|[/／])|(并?且)|[，、,；;&＆+＋和])\s*/.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    after = or !== undefined ? 'or' : and !== undefined ? 'and' : ',';
    rest = rest.slice(whole.length);
  }
}

/** The longest label, else `id=answer`, with which a text begins after a word that denies it. */
function answerAt(
  text: string,
  not: string,
  labels: readonly AnswerLabel[],
): { label: AnswerLabel; not: boolean; length: number } | undefined {
  if (!text.toLowerCase().startsWith(not)) return undefined;
  const rest = text.slice(not.length).trimStart();
  const here = labels.filter((label) => rest.startsWith(label.text)).sort((a, b) => b.text.length - a.text.length);
  const [ids, question = ''] = /^([\w-]+)!?=[\w|-]+/.exec(rest) ?? [];
  const label = here[0] ?? (ids === undefined ? undefined : { question, text: ids });
  return label && { label, not: not !== '', length: text.length - rest.length + label.text.length };
}
