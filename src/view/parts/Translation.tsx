import type { GuideHall } from '../../guide/facts.ts';
import type { Guide } from '../../guide/guide.ts';
import { languageName } from '../ground/language-name.ts';
import { linkIn } from '../ground/link.ts';
import type { Words } from '../ground/view-words.ts';

/** A translation beside its original: older, of no known age, or otherwise; with the way to the original. */
export function Translation({ guide, hall, code, words }: { guide: Guide; hall: GuideHall; code: string; words: Words }) {
  const { older, undated, otherwise } = guide;
  const original = (
    <a href={linkIn(hall, code, hall.language)} lang={hall.language}>
      {languageName(hall.language)}
    </a>
  );
  return (
    <>
      {older && (
        <p class="alert" data-older={older.reviewed}>
          {words.older(older.translated, older.reviewed)} {original}
        </p>
      )}
      {!older && otherwise && (
        <p class="alert">
          {words.otherwise(otherwise.map((fact) => words.said[fact]))} {original}
        </p>
      )}
      {undated && (
        <p class="when">
          {words.undated(undated)} {original}
        </p>
      )}
    </>
  );
}
