import type { GuideHall } from '../../guide/facts.ts';
import type { Guide } from '../../guide/guide.ts';
import { languageName } from '../ground/language-name.ts';
import { linkIn } from '../ground/link.ts';
import { dayInWords, fill } from '../../words/words.ts';
import type { Speech } from './limits.tsx';

/** A translation beside its original: older, of no known age, or otherwise; with the way to the original. */
export function Translation({ guide, hall, code, speech }: { guide: Guide; hall: GuideHall; code: string; speech: Speech }) {
  const { words } = speech;
  const { older, undated, otherwise } = guide;
  const said = {
    windows: words.saidWindows,
    phone: words.saidPhone,
    hours: words.saidHours,
    time: words.saidTime,
    fee: words.saidFee,
    visits: words.visits,
    latest: words.saidLatest,
  };
  const original = (
    <a href={linkIn(hall, code, hall.language)} lang={hall.language}>
      {languageName(hall.language)}
    </a>
  );
  return (
    <>
      {older && (
        <p class="alert" data-older={older.reviewed}>
          {fill(words.older, dayInWords(older.translated, speech), dayInWords(older.reviewed, speech))} {original}
        </p>
      )}
      {!older && otherwise && (
        <p class="alert">
          {fill(words.otherwise, otherwise.map((fact) => said[fact]).join(words.list))} {original}
        </p>
      )}
      {undated && (
        <p class="when">
          {fill(words.undated, dayInWords(undated, speech))} {original}
        </p>
      )}
    </>
  );
}
