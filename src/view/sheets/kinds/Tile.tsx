import { eventClass } from '../../ground/event-class.ts';
import { CardRows } from '../pieces/Card.tsx';
import { FinePrint } from '../pieces/FinePrint.tsx';
import { siteOf, sized } from './Wall.tsx';
import type { TileFacts, TileLayout } from '../facts/wall-facts.ts';
import { type SheetWords, sheetWords } from '../text/sheet-words.ts';

/** An A4 page of a wall that is put together: within its cut marks it joins its neighbours. */
export function Tile({ facts }: { facts: TileFacts }) {
  const words = sheetWords(facts.hall.language);
  const { event, layout, wallTitle } = facts;
  return (
    <div class={`tile ${event ? eventClass(event.id) : 'no-event'}`} style={`--p:${layout.picture}mm`}>
      <CutMarks />
      <div class="within">
        {wallTitle === undefined ? <Section facts={facts} words={words} /> : <Title facts={facts} title={wallTitle} words={words} />}
      </div>
      <p class="tab">
        <TileMap layout={layout} />
        {words.tile(layout.at + 1, layout.of, Math.floor(layout.at / layout.across) + 1, (layout.at % layout.across) + 1)}
      </p>
    </div>
  );
}

function Section({ facts: { event, cards, layout }, words }: { facts: TileFacts; words: SheetWords }) {
  return (
    <>
      <h2 class="band">
        {event && <b>{event.letter}</b>}
        <span style={sized(layout.nameSize)}>{event ? event.name : words.strip}</span>
      </h2>
      <CardRows rows={layout.rows} cards={cards} layout={layout} words={words} />
    </>
  );
}

function Title({ facts: { hall, cards, contents = {}, layout }, title, words }: { facts: TileFacts; title: string; words: SheetWords }) {
  return (
    <>
      <div class="band" />
      <div class="title-tile">
        <p class="of-hall" style={`font-size:${layout.hallSize}mm`}>
          {hall.name}
        </p>
        <h1 style={sized(layout.titleSize)}>{title}</h1>
        <p class="tagline">{words.tagline}</p>
        {layout.rows.length > 0 && <CardRows rows={layout.rows} cards={cards} layout={layout} words={words} />}
        <p class="how">{words.scanHow}</p>
        {Object.keys(contents).length > 0 && (
          <ul class="contents">
            {Object.entries(contents).map(([tag, { name, event: id }]) => (
              <li class={id === undefined ? '' : eventClass(id)}>
                <b class="tag">{tag}</b>
                <span>{name}</span>
              </li>
            ))}
          </ul>
        )}
        <FinePrint hall={hall} least={layout.least} site={siteOf(Object.values(cards))} />
      </div>
    </>
  );
}

/** Where to cut: two short lines at each corner, outside the part that stays. */
function CutMarks() {
  return (
    <>
      {['top left', 'top right', 'bottom left', 'bottom right'].map((corner) => (
        <>
          <i class={`mark across ${corner}`} />
          <i class={`mark down ${corner}`} />
        </>
      ))}
    </>
  );
}

/** The whole wall, small, with this tile dark. */
function TileMap({ layout: { at, of, across } }: { layout: TileLayout }) {
  const down = Math.ceil(of / across);
  const boxes = Array.from({ length: of }, (_, tile) => `M${(tile % across) * 8 + 1} ${Math.floor(tile / across) * 11 + 1}h6v9h-6z`);
  return (
    <svg
      class="tile-map"
      viewBox={`0 0 ${across * 8} ${down * 11}`}
      style={`height:6mm;width:${(6 * across * 8) / (down * 11)}mm`}
      aria-hidden="true"
    >
      {boxes.map((d, tile) => (
        <path d={d} fill={tile === at ? '#16191d' : '#c9d0d8'} />
      ))}
    </svg>
  );
}
