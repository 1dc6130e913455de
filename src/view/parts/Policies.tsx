import type { GuideHall } from '../../guide/facts.ts';
import type { Guide } from '../../guide/guide.ts';
import { linkIn } from '../ground/link.ts';
import { limitsData, type Speech, When } from './limits.tsx';

/** The policies about a guide, each with the answers for which it is: those that do not hold are hidden as any line. */
export function Policies({ guide, hall, speech }: { guide: Guide; hall: GuideHall; speech: Speech }) {
  if (!guide.policies) return null;
  return (
    <ul class="list">
      {guide.policies.map((card) => (
        <li {...limitsData(card)}>
          <When of={card} speech={speech} />
          <a href={`${linkIn(hall, 'policies', guide.language)}#${card.id}`} lang={card.language}>
            <span>
              {speech.words.policyMay} <b>{card.title}</b>
              <i>{card.gets}</i>
            </span>
            <span class="go" aria-hidden="true">
              →
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
