import { hostOf } from '../../../guide/page-address.ts';
import { eventClass } from '../../ground/event-class.ts';
import { CodePicture } from './CodePicture.tsx';
import type { CodeFacts } from '../facts/facts.ts';
import type { CardLayout } from '../facts/wall-facts.ts';
import type { SheetWords } from '../text/sheet-words.ts';

interface CardOf {
  name: string;
  code: CodeFacts;
  /** Whose colour it has. */
  event?: string;
  layout: CardLayout;
  words: SheetWords;
}

/** A code with its letters and its title; of the second class also its kind, and of another host the host. */
export function Card({ name, code, event, layout, words }: CardOf) {
  const title = code.code === undefined ? words.allGuides : code.title;
  return (
    <figure class={`card ${layout.shape} ${code.look}${event === undefined ? '' : ` ${eventClass(event)}`}`}>
      <CodePicture code={code} />
      <figcaption>
        {code.code && (
          <p>
            <b class="tag">{code.code}</b>
            {code.lead && <span class="what">{words.lead(code.lead)}</span>}
          </p>
        )}
        <span class="title" style={`font-size:${layout.titles[name] ?? 0}mm`}>
          {title}
        </span>
        {code.look === 'outside' && <span class="host">{hostOf(code.says)}</span>}
      </figcaption>
    </figure>
  );
}

interface RowsOf {
  /** The names of the cards in each row. */
  rows: readonly (readonly string[])[];
  cards: Readonly<Record<string, CodeFacts>>;
  layout: CardLayout;
  words: SheetWords;
}

/** Cards in rows, as a wall and its tiles have them. */
export function CardRows({ rows, cards, layout, words }: RowsOf) {
  return (
    <div class="rows">
      {rows.map((names) => (
        <div class="row">
          {names.map((name) => {
            const code = cards[name];
            return code && <Card name={name} code={code} layout={layout} words={words} />;
          })}
        </div>
      ))}
    </div>
  );
}
