import { eventClass } from '../../ground/event-class.ts';
import { CodePicture } from '../pieces/CodePicture.tsx';
import type { SheetHall } from '../facts/facts.ts';
import { metres } from '../pieces/FinePrint.tsx';
import { reachOf } from '../../../guide/reach.ts';
import type { CardsFacts, RackCard } from '../facts/wall-facts.ts';
import { type SheetWords, sheetWords } from '../text/sheet-words.ts';

/** A page of cards to take along, with lines to cut by. */
export function RackCards({ facts: { hall, cards, layout } }: { facts: CardsFacts }) {
  const words = sheetWords(hall.language);
  const { rows, size, picture, shape } = layout;
  return (
    <div class={`rack ${shape}`} style={`--p:${picture}mm;--card-width:${size.width}mm;--card-height:${size.height}mm`}>
      {rows.map((names) => (
        <div class="rack-row">
          {names.map((name) => {
            const card = cards[name];
            return card && <One card={card} hall={hall} words={words} />;
          })}
        </div>
      ))}
      <CutLines layout={layout} />
    </div>
  );
}

function One({ card: { code, event, group, bring, titleSize }, hall, words }: { card: RackCard; hall: SheetHall; words: SheetWords }) {
  return (
    <article class={`rack-card ${eventClass(event)}`}>
      <div class="rack-top">
        <CodePicture code={code} />
        <div>
          <p class="group">{group}</p>
          <b class="tag">{code.code}</b>
          <h2 style={`font-size:${titleSize}mm`}>{code.title}</h2>
        </div>
      </div>
      {bring !== '' && (
        <p class="bring">
          <b>{words.bring}</b>
          <span>{bring}</span>
        </p>
      )}
      <p class="rack-foot">
        <span>{hall.name}</span>
        <span>{words.madeFor(Math.round(code.width), metres(reachOf(code.width, code.modules)))}</span>
      </p>
    </article>
  );
}

function CutLines({ layout: { rows, size } }: { layout: CardsFacts['layout'] }) {
  const across = Math.max(...rows.map((names) => names.length));
  return (
    <>
      {Array.from({ length: across - 1 }, (_, at) => (
        <i class="cut down" style={`left:${(at + 1) * size.width}mm;height:${rows.length * size.height - 8}mm`} />
      ))}
      {rows.map((_, at) => (
        <i class="cut across" style={`top:${(at + 1) * size.height - 0.1}mm;width:${across * size.width - 8}mm`} />
      ))}
    </>
  );
}
