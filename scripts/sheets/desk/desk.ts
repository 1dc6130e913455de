/** A page of `/print`: the desk's upper part, and beneath it the sheets. */

import { audiencesOf } from '../../../src/guide/hall.ts';
import { eventClass } from '../../../src/view/ground/event-class.ts';
import type { DeskCode, DeskEvent, DeskFacts } from '../../../src/view/sheets/desk/desk-facts.ts';
import { deskMarkup } from '../../../src/view/sheets/desk/PrintDesk.tsx';
import type { ReadableHall } from '../../journey/compile.ts';
import type { Wording } from '../../ground/problem.ts';
import { type WallCode, wallCodes } from '../../register/wall-codes.ts';
import { ownSaidIn, saidIn } from '../../resolve/said-in.ts';
import { documentOf } from '../drawn/document-of.ts';
import { fontPieces, missingGlyphs } from '../fonts/fonts.ts';
import { SHEET_KINDS, sheetKindNamed } from '../kinds/kinds.ts';
import { paperOf } from '../sheet/papers.ts';
import type { ShownSheets } from './shown.ts';

export type Noting = DeskFacts['noting'];

/** Returns the page as HTML. */
export function deskPage(compiled: ReadableHall, query: URLSearchParams, shown: ShownSheets, noting: Noting, css: string): string {
  const { hall } = compiled;
  const say = (wording: Wording) => saidIn(wording, hall.language);
  const pages = shown.sheets.flatMap((sheet) => sheet.pages);
  const facts: DeskFacts = {
    hall: hall.name,
    papers: papersOf(query, say),
    extras: extrasOf(query),
    all: query.has('all'),
    events: eventsOf(compiled, query),
    classes: classesOf(compiled).map((name) => ({ value: name, name, chosen: query.getAll('class').includes(name) })),
    audiences: audiencesIn(compiled, query, say),
    others: wallCodes(compiled)
      .filter(({ event }) => event === undefined)
      .map((code) => deskCode(code, query)),
    problems: shown.errors.map(say),
    shown: listOf(shown.codes, query, say),
    pages: pages.length,
    more: shown.others.map(({ name, paper }) => ({
      name: say({
        zh: `另有一种纸（${paper.width}×${paper.height} 毫米）：${name}`,
        en: `On other paper (${paper.width}×${paper.height} mm): ${name}`,
      }),
      href: `/print?${new URLSearchParams([...fieldsOf(query).filter(([key]) => key !== 'part'), ['part', name]]).toString()}`,
    })),
    noting,
    fields: fieldsOf(query),
  };
  const paper = shown.sheets[0]?.paper ?? paperOf('a4') ?? { width: 210, height: 297 };
  const page = (above: DeskFacts) => {
    const desk = `<meta name="viewport" content="width=device-width">${deskMarkup(above, (zh, en) => ownSaidIn({ zh, en }, hall.language))}`;
    return documentOf({ title: hall.name, paper, pages }, hall, '/print/fonts', { above: desk, css });
  };
  const html = page(facts);
  const missing = missingGlyphs(wordsOf(html), fontPieces());
  if (missing.length === 0) return html;
  const glyphs = {
    zh: `字体里没有 ${missing.join('、')}，请换一个写法。`,
    en: `The font has no ${missing.join(', ')}: write it another way.`,
  };
  return page({ ...facts, problems: [...facts.problems, say(glyphs)] });
}

/** All that stands on the sheets. */
function wordsOf(html: string): string {
  const sheets = html.slice(html.indexOf('</main>'));
  return sheets.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot);/g, ' ');
}

function papersOf(query: URLSearchParams, say: (words: Wording) => string): DeskFacts['papers'] {
  const wanted = query.get('sheet') ?? '';
  return SHEET_KINDS.flatMap((kind) =>
    kind.sizes.map((size, at) => {
      const value = `${kind.name}/${size}`;
      return { value, name: `${say(kind)} ${size.toUpperCase()}`, chosen: wanted === value || (wanted === kind.name && at === 0) };
    }),
  );
}

/** As many letters as a line takes. */
function listOf(codes: ReadonlySet<string>, query: URLSearchParams, say: (words: Wording) => string): string {
  if (query.has('all')) return say({ zh: '所有的码', en: 'all codes' });
  const names = [...codes].map((code) => (code === 'index' ? say({ zh: '整面墙', en: 'the wall' }) : code));
  return names.slice(0, 15).join(say({ zh: '、', en: ', ' })) + (names.length > 15 ? ' …' : '');
}

/** The further wishes that the chosen sheet takes. */
function extrasOf(query: URLSearchParams): DeskFacts['extras'] {
  const { wishes = [] } = sheetKindNamed((query.get('sheet') ?? '').split('/')[0] ?? '') ?? {};
  const typed = (name: 'distance' | 'label' | 'offset') => query.get(name) ?? '';
  return {
    distance: typed('distance'),
    ...(wishes.includes('tiled') ? { tiled: query.has('tiled') } : {}),
    ...(wishes.includes('label') ? { label: typed('label') } : {}),
    ...(wishes.includes('offset') ? { offset: typed('offset') } : {}),
  };
}

function eventsOf(compiled: ReadableHall, query: URLSearchParams): DeskEvent[] {
  const codes = wallCodes(compiled);
  return compiled.hall.events.map(({ id, letter, name }) => ({
    value: id,
    letter,
    name,
    look: eventClass(id),
    chosen: query.getAll('event').includes(id),
    codes: codes.filter(({ event }) => event === id).map((code) => deskCode(code, query)),
  }));
}

function audiencesIn({ hall }: ReadableHall, query: URLSearchParams, say: (words: Wording) => string): DeskFacts['audiences'] {
  const audiences = audiencesOf(hall.events);
  if (audiences.length === 1) return [];
  return audiences.map((value) => ({ value, name: say(AUDIENCE_NAMES[value]), chosen: query.getAll('for').includes(value) }));
}

const AUDIENCE_NAMES = { person: { zh: '个人', en: 'people' }, company: { zh: '企业', en: 'companies' } };

/** Of guides in the hall's own language. */
function classesOf({ guides, hall }: ReadableHall): string[] {
  return [...new Set(guides.filter(({ language }) => language === hall.language).flatMap((guide) => guide.class ?? []))];
}

function deskCode({ code, title }: WallCode, query: URLSearchParams): DeskCode {
  return { code, title, chosen: query.getAll('code').includes(code) };
}

const FIELDS = ['sheet', 'size', 'distance', 'tiled', 'label', 'offset', 'all', 'code', 'event', 'class', 'for', 'part'];

function fieldsOf(query: URLSearchParams): [string, string][] {
  return [...query].filter(([key]) => FIELDS.includes(key));
}
