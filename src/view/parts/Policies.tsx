import type { HallFacts } from '../../guide/hall-facts.ts';
import type { Guide, PolicyCard } from '../../guide/guide.ts';
import { linkIn } from '../ground/link.ts';
import { limitsData, type Speech, When } from './limits.tsx';

interface PoliciesProps {
  cards: readonly PolicyCard[] | undefined;
  guide: Guide;
  hall: HallFacts;
  speech: Speech;
}

/** Policies about a guide, each with the answers for which it is: those that do not hold are hidden as any line. */
export function Policies({ cards = [], guide, hall, speech }: PoliciesProps) {
  if (cards.length === 0) return null;
  return (
    <ul class="list">
      {cards.map((card) => (
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
