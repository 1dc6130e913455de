/** A sheet's pages as one document, for Chromium to lay out, and for a browser under `/print`. */

import type { Size } from './facts/size.ts';
import { escapeHtml } from '../../guide/html.ts';
import type { LifeEvent } from '../../guide/hall.ts';
import { sheetWords } from './text/sheet-words.ts';
import { markupOf } from '../ground/markup.ts';
import { readableColour } from '../ground/colour.ts';
import { eventClass } from '../ground/event-class.ts';
import { Board } from './kinds/Board.tsx';
import { Booklet } from './kinds/Booklet.tsx';
import { Channels } from './kinds/Channels.tsx';
import { DeviceSign } from './kinds/DeviceSign.tsx';
import type { SheetFacts } from './facts/sheet-facts.ts';
import { Poster } from './kinds/Poster.tsx';
import { Calibration } from './kinds/Calibration.tsx';
import { Labels } from './kinds/Labels.tsx';
import { RackCards } from './kinds/RackCards.tsx';
import { Tent } from './kinds/Tent.tsx';
import { Tile } from './kinds/Tile.tsx';
import { Wall } from './kinds/Wall.tsx';
import { QuestionMap } from './kinds/QuestionMap.tsx';
import { Slip } from './kinds/Slip.tsx';

interface SheetDocument {
  readonly title: string;
  readonly language: string;
  /** In mm, upright or lying as the sheet stands. */
  readonly paper: Size;
  readonly pages: readonly SheetFacts[];
  /** The style sheets of paper, put together. */
  readonly css: string;
  /** Where the fonts' own style sheets are. */
  readonly fonts: readonly string[];
  readonly events: readonly LifeEvent[];
  /** Drawn before the sheets, on screen only: the staff's preview. */
  readonly above?: string;
}

/** Returns the document. Lengths are in mm; `--u` is a millimetre on A4, and grows with the paper. */
export function sheetText({ title, language, paper, pages, css, fonts, events, above = '' }: SheetDocument): string {
  const unit = Math.round((Math.min(paper.width, paper.height) / 210) * 1000) / 1000;
  const colours = events.map(({ id, colour }) => `.${eventClass(id)}{--event:${readableColour(colour)}}`).join('');
  const page = `@page{size:${paper.width}mm ${paper.height}mm;margin:0}`;
  const root = `:root{--width:${paper.width}mm;--height:${paper.height}mm;--u:${unit}mm}`;
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
    fonts.map((href) => `<link rel="stylesheet" href="${href}">`).join('') +
    `<style>${page}${css}${colours}${root}</style><body>${above}` +
    pages.map((facts, at) => markupOf(<SheetPage facts={facts} name={sheetWords(language).page(at + 1)} />)).join('') +
    '</body></html>'
  );
}

function SheetPage({ facts, name }: { facts: SheetFacts; name: string }) {
  return (
    <section class={`sheet ${classOf(facts)}`} aria-label={name}>
      <Drawn facts={facts} />
    </section>
  );
}

/** The life event's colour, where the whole sheet has one. */
function classOf(facts: SheetFacts): string {
  return 'event' in facts && facts.event ? eventClass(facts.event.id) : '';
}

function Drawn({ facts }: { facts: SheetFacts }) {
  switch (facts.kind) {
    case 'wall':
      return <Wall facts={facts} />;
    case 'cards':
      return <RackCards facts={facts} />;
    case 'tent':
      return <Tent facts={facts} />;
    case 'labels':
      return <Labels facts={facts} />;
    case 'calibration':
      return <Calibration facts={facts} />;
    case 'tile':
      return <Tile facts={facts} />;
    case 'map':
      return <QuestionMap facts={facts} />;
    case 'board':
      return <Board facts={facts} />;
    case 'channels':
      return <Channels facts={facts} />;
    case 'device':
      return <DeviceSign facts={facts} />;
    case 'booklet':
      return <Booklet facts={facts} />;
    case 'slip':
      return <Slip facts={facts} />;
    default:
      return <Poster facts={facts} />;
  }
}
