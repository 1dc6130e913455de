import { eventClass } from '../../ground/event-class.ts';
import { CardRows } from '../pieces/Card.tsx';
import type { CodeFacts } from '../facts/facts.ts';
import { FinePrint, shortAddress } from '../pieces/FinePrint.tsx';
import type { WallSheetFacts, WallPart } from '../facts/wall-facts.ts';
import { type SheetWords, sheetWords } from '../text/sheet-words.ts';

/** The whole wall, a page of it, or one life event: sections of cards, and across the foot the codes that are no guide's. */
export function Wall({ facts }: { facts: WallSheetFacts }) {
  const words = sheetWords(facts.hall.language);
  const { layout, cards } = facts;
  return (
    <div class="wall" style={`--p:${layout.picture}mm`}>
      <WallHeader facts={facts} words={words} />
      {layout.columns.length > 0 && (
        <div class="columns">
          {layout.columns.map((parts) => (
            <div class="column">
              {parts.map((part) => (
                <Part part={part} facts={facts} words={words} />
              ))}
            </div>
          ))}
        </div>
      )}
      {layout.strip.length > 0 && (
        <section class="part strip" style={layout.columns.length > 0 ? `flex:none;height:${layout.stripHeight}mm` : ''}>
          <h2>
            <span style={sized(layout.nameSize)}>{words.strip}</span>
          </h2>
          <CardRows rows={layout.strip} cards={facts.cards} layout={layout} words={words} />
        </section>
      )}
      <FinePrint hall={facts.hall} {...leastOf(Object.values(cards))} site={siteOf(Object.values(cards))} />
    </div>
  );
}

function WallHeader({ facts: { hall, event, title, page, layout }, words }: { facts: WallSheetFacts; words: SheetWords }) {
  return (
    <header class={event ? eventClass(event.id) : ''}>
      <h1 style={sized(layout.titleSize)}>
        {event && <b class="tag">{event.letter}</b>}
        <span>{event?.name ?? title ?? words.wall}</span>
      </h1>
      <p class="tagline">{words.tagline}</p>
      <p class="of-hall">
        <span style={sized(layout.hallSize)}>{hall.name}</span>
        {page && <b>{page}</b>}
      </p>
    </header>
  );
}

function Part({ part, facts, words }: { part: WallPart; facts: WallSheetFacts; words: SheetWords }) {
  const event = facts.events[part.event ?? ''];
  return (
    <section class={`part ${event ? eventClass(event.id) : facts.event ? '' : 'strip'}`} style={`flex-grow:${part.rows.length}`}>
      {!facts.event && (
        <h2>
          {event && <b>{event.letter}</b>}
          <span style={sized(facts.layout.nameSize)}>{event ? event.name : words.strip}</span>
        </h2>
      )}
      <CardRows rows={part.rows} cards={facts.cards} layout={facts.layout} words={words} />
    </section>
  );
}

/** Returns the code that is read from the least far, as the fine print takes it. */
function leastOf(codes: readonly CodeFacts[]): { least?: CodeFacts } {
  const [first, ...others] = codes;
  return first
    ? { least: others.reduce((least, one) => (one.width / one.modules < least.width / least.modules ? one : least), first) }
    : {};
}

/** Returns the beginning of the addresses of a sheet: `qinghe.example/…`; nothing where all lead elsewhere. */
export function siteOf(codes: readonly CodeFacts[]): string | undefined {
  const own = codes.find(({ look, code }) => look !== 'outside' && code !== undefined) ?? codes.find(({ look }) => look !== 'outside');
  return own && `${shortAddress(own.says).replace(/\/[^/]*$/, '')}/…`;
}

/** Returns the style of letters of this size in mm on A4. */
export function sized(size: number): string {
  return `font-size:calc(${size} * var(--u))`;
}
