/** Sheets of the codes by which one is heard: 12345, 办不成事, suggestions; large, and unlike those of guides. */

import type { Channel } from '../../../src/guide/hall.ts';
import { codeWidth, pictureWidth, reachOf, widthFor } from '../../../src/guide/reach.ts';
import type { NamedFact } from '../../../src/view/sheets/facts/booklet-facts.ts';
import { metres } from '../../../src/view/sheets/pieces/FinePrint.tsx';
import { charactersThatFit, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import type { ChannelCard, ChannelsFacts } from '../../../src/view/sheets/facts/lead-facts.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import type { ReadableHall } from '../../journey/compile.ts';
import type { Problem } from '../../ground/problem.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { codeFacts } from '../sheet/code-facts.ts';
import { footBeyond } from './foot.ts';
import { paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import { hallFile, titleTooLong, tooFar } from '../sheet/sheet-problems.ts';
import type { Drawn, Printable, SheetPage, Wanted } from '../sheet/sheet.ts';

/** All lengths in mm on A4; they grow with the paper. */
const WIDTH = 182;
const ROOM = 228;
const GAP = 6;
/** A code's frame, and the room around the picture within it. */
const FRAME = 4;
const PICTURE = 62;
const BESIDE = 72;
/** With its words below it, a code needs so much more height: in large letters where there is room for them. */
const BELOW = { large: 84, small: 56 };
const TITLES = { lineHeight: 1.2, beside: [12, 10, 8.5, 7, 6, 5.2], large: [13, 11, 9.5, 8, 7], small: [9, 8, 7, 6, 5.2] };

/** Returns sheets of the channels that have a code, as many on each as its codes' width allows. */
export function drawChannels(printable: Printable, wanted: Wanted): Drawn {
  const paper = wanted.size ?? paperOf('a4') ?? { width: 210, height: 297 };
  const unit = paper.width / 210;
  const { compiled } = printable;
  const codes = printable.codes.filter(({ kind }) => kind === 'channel');
  const modules = Math.max(0, ...codes.map((code) => code.matrix().size));
  const widthOf = (code: WallCode) =>
    wanted.distance === undefined ? codeWidth(PICTURE * unit, code.matrix().size) : widthFor(wanted.distance, code.matrix().size);
  const picture = Math.max(0, ...codes.map((code) => pictureWidth(widthOf(code), code.matrix().size))) / unit + FRAME;
  const beside = picture <= WIDTH - BESIDE;
  const hall = sheetHall(compiled);
  const longest = codes.map(({ address }) => address).reduce((a, b) => (b.length > a.length ? b : a), '');
  const room = ROOM - footBeyond(hall, longest, WIDTH);
  const large = !beside && picture + BELOW.large <= room;
  const letters = large ? 'large' : 'small';
  const height = beside ? Math.max(picture, PICTURE) : picture + BELOW[letters];
  const largest = Math.min(WIDTH, room - BELOW.small) - FRAME;
  if (picture - FRAME > largest + 0.01) {
    const reach = metres(reachOf(codeWidth(largest * unit, modules), modules));
    return { sheets: [], problems: [tooFar(hallFile(compiled), codes, wanted.distance ?? 0, reach)] };
  }
  const title = {
    width: beside ? WIDTH - picture - 8 : WIDTH,
    height: beside ? 24 : large ? 32 : 17,
    sizes: TITLES[beside ? 'beside' : letters],
    lineHeight: TITLES.lineHeight,
  };
  const problems: Problem[] = [];
  const cards = codes.flatMap((code): ChannelCard[] => {
    const titleSize = sizeThatFits(code.title, title);
    const channel = compiled.hall.channels.find(({ id }) => id === code.lead);
    if (titleSize === undefined) problems.push(titleTooLong(hallFile(compiled), code, charactersThatFit(title)));
    return titleSize === undefined || !channel ? [] : [cardOf(compiled, code, channel, widthOf(code), titleSize)];
  });
  const pages = paged(cards, Math.max(1, Math.floor((room + GAP) / (height + GAP)))).map((channels): SheetPage => {
    const facts: ChannelsFacts = { kind: 'channels', hall, channels, layout: { beside, large, height } };
    return { about: channels.map(({ code }) => code.code ?? '').join('、'), facts };
  });
  const name = `channels-${wanted.sizeName ?? 'a4'}`;
  return { sheets: pages.length > 0 ? [{ name, title: compiled.hall.name, paper, pages }] : [], problems };
}

/** Returns the cards page by page, about the same number on each. */
function paged(cards: readonly ChannelCard[], most: number): ChannelCard[][] {
  const pages = Math.ceil(cards.length / most);
  const each = Math.ceil(cards.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, at) => cards.slice(at * each, (at + 1) * each)).filter((own) => own.length > 0);
}

function cardOf({ hall }: ReadableHall, code: WallCode, { url, where, hours }: Channel, width: number, titleSize: number): ChannelCard {
  const words = sheetWords(hall.language);
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/i.exec(url ?? '') ?? [];
  const rows: [string, string | undefined][] = [
    [words.phone, scheme === 'tel' ? rest : undefined],
    [words.mail, scheme === 'mailto' ? rest : undefined],
    [words.place, where],
    [words.hours, hours?.join(words.comma)],
  ];
  return {
    code: codeFacts(code, width),
    how: url === undefined ? words.goThere : words.reach(scheme),
    rows: rows.flatMap(([name, value]): NamedFact[] => (value === undefined ? [] : [{ name, value }])),
    ...(code.outside ? { host: new URL(code.address).host } : {}),
    titleSize,
  };
}
