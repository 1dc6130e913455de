import type { GuideHall } from '../../guide/facts.ts';
import type { Related } from '../../guide/guide.ts';
import { linkIn } from '../ground/link.ts';
import type { Words } from '../../words/view-in-words.ts';
import { fill } from '../../words/words.ts';

/** The bundles in which this guide is done with others. */
export function Together({ bundles, hall, words }: { bundles: readonly Related[]; hall: GuideHall; words: Words }) {
  return (
    <p class="acts">
      {bundles.map(({ code, language = hall.language, title }) => (
        <a class="button quiet" href={linkIn(hall, code, language)}>
          {fill(words.together, title)}
        </a>
      ))}
    </p>
  );
}
