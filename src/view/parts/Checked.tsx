import type { GuideHall } from '../../guide/facts.ts';
import type { Guide } from '../../guide/guide.ts';
import { dayInWords, fill } from '../../words/words.ts';
import type { Speech } from './limits.tsx';

interface CheckedProps {
  guide: Guide;
  hall: GuideHall;
  speech: Speech;
}

/** The foot of a guide: what no page of the hall ever asks for, who checked it, and when. */
export function Checked({ guide, hall, speech }: CheckedProps) {
  return (
    <footer>
      <p class="trust">{speech.words.trust}</p>
      <Reviewed guide={guide} hall={hall} speech={speech} />
    </footer>
  );
}

/** The department that checked the guide, the day, and the day of the next review. */
function Reviewed({ guide, hall, speech }: CheckedProps) {
  const { words } = speech;
  const parts = [
    hall.department?.name,
    guide.reviewed && fill(words.reviewed, dayInWords(guide.reviewed, speech)),
    guide.reviewBy && fill(words.reviewBy, dayInWords(guide.reviewBy, speech)),
    guide.item && fill(words.item, guide.item),
  ].filter(Boolean);
  return (
    <p data-reviewed={guide.reviewed}>
      {parts.map((part) => (
        <>
          <span>{part}</span>{' '}
        </>
      ))}
    </p>
  );
}
