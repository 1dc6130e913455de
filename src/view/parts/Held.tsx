import type { GuideHall } from '../../guide/facts.ts';
import type { Day, Guide } from '../../guide/guide.ts';
import { callLink } from '../ground/link.ts';
import { dayInWords, fill } from '../../words/words.ts';
import type { Speech } from './limits.tsx';

/** A guide that the hall could not bring up to date: the day on which it was published as it stands here, and the number to call. */
export function Held({ day, guide, hall, speech }: { day: Day; guide: Guide; hall: GuideHall; speech: Speech }) {
  const number = guide.phone ?? hall.department?.phone ?? hall.phone;
  return (
    <p class="alert" data-held={day}>
      {number && <a href={callLink(number)}>☎ {number}</a>} {fill(speech.words.held, dayInWords(day, speech))}
    </p>
  );
}
