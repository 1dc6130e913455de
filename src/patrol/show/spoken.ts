/** How the patrol speaks. */

import { adviceWords, cameraWords, findingWords, patrolWords } from '../../words/patrol-words.ts';
import { fill, type Said, type Tongue, wordsIn } from '../../words/words.ts';
import type { NoCamera } from '../look/camera.ts';
import type { Finding, FindingKind } from '../wall/compare.ts';

/** All that the patrol says, in one language. */
export interface PatrolWords extends Said<typeof patrolWords.zh> {
  readonly noCamera: Readonly<Record<NoCamera, string>>;
  readonly kinds: Readonly<Record<FindingKind, string>>;
  /** What to do about a finding. */
  readonly advice: (finding: Finding) => string;
}

/** Returns the patrol's words in a tongue. */
export function patrolWordsIn(tongue: Tongue): PatrolWords {
  const words = wordsIn(adviceWords, tongue);
  return {
    ...wordsIn(patrolWords, tongue),
    noCamera: wordsIn(cameraWords, tongue),
    kinds: wordsIn(findingWords, tongue),
    advice: (finding) => adviceOn(finding, words),
  };
}

/** Returns a finding with names for its reader: the code of the wall itself is no letter and number. */
export function spoken(finding: Finding, { wall }: PatrolWords): Finding {
  const { code, other, after } = finding;
  const named = { code, other, after };
  const changed = Object.entries(named).flatMap(([name, value]) => (value === 'index' ? [[name, wall]] : []));
  return { ...finding, ...Object.fromEntries(changed) };
}

function adviceOn({ kind, code = '', other, belongs, retired = '', after }: Finding, words: Said<typeof adviceWords.zh>): string {
  const at = code === '' ? words.onWall : fill(words.inPlace, code);
  const home = belongs ? fill(words.belongs, belongs.join(words.and)) : after === undefined ? '' : fill(words.after, after);
  const hang = code || other;
  switch (kind) {
    case 'foreign':
    case 'unknown':
    case 'damaged':
      return fill(words[kind], at);
    case 'retired':
      return hang === undefined ? fill(words.retired, at, retired) : fill(words.replaced, at, retired, hang);
    case 'swapped':
      return fill(words.swapped, code, other ?? '');
    case 'instead':
      return fill(words.instead, at, other ?? '', home) + fill(words.back, code);
    case 'elsewhere':
      return other === undefined ? fill(words.elsewhere, code, home) : fill(words.inOther, code, other);
    case 'missing':
    case 'spelling':
      return fill(words[kind], code);
    case 'text':
    case 'unseen':
      return words[kind];
    default:
      return '';
  }
}
