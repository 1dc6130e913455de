/** What is to be known of this copy of a guide before all else. */

import type { GuideHall } from '../../guide/facts.ts';
import type { Guide } from '../../guide/guide.ts';
import { dayInWords, fill } from '../../words/words.ts';
import { callLink } from '../ground/link.ts';
import type { Speech } from './limits.tsx';
import { phoneOf } from './Where.tsx';

interface GuideProps {
  guide: Guide;
  hall: GuideHall;
  speech: Speech;
}

/** Alerts about this copy: those that depend on the day are revealed by the page's script. The phone number comes first. */
export function Alerts({ guide, hall, speech }: GuideProps) {
  const { words } = speech;
  const { from, until, reviewBy, provisional } = guide;
  const alert = (data: Record<string, string>, text: string) => (
    <Alert guide={guide} hall={hall} data={{ ...data, hidden: true }} text={text} />
  );
  return (
    <>
      {provisional && <p class="alert">{words.provisional}</p>}
      {from && alert({ 'data-alert-until': from, 'data-over': '' }, fill(words.notYet, dayInWords(from, speech)))}
      {until && alert({ 'data-alert-after': until, 'data-over': '' }, fill(words.noLonger, dayInWords(until, speech)))}
      {reviewBy && alert({ 'data-alert-after': reviewBy }, fill(words.overdue, dayInWords(reviewBy, speech)))}
    </>
  );
}

interface AlertProps {
  guide: Guide;
  hall: GuideHall;
  data: Readonly<Record<string, string | true>>;
  text: string;
}

function Alert({ guide, hall, data, text }: AlertProps) {
  const number = phoneOf(guide, hall);
  return (
    <p class="alert" {...data}>
      {number && <a href={callLink(number)}>☎ {number}</a>} {text}
    </p>
  );
}

/** A guide that the hall could not bring up to date says since when it is as it is. */
export function Held({ guide, hall, speech }: GuideProps) {
  if (!guide.held) return null;
  const text = fill(speech.words.held, dayInWords(guide.held, speech));
  return <Alert guide={guide} hall={hall} data={{ 'data-held': guide.held }} text={text} />;
}
