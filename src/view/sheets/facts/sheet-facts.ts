/** The facts of every kind of sheet. */

import type { BookletFacts } from './booklet-facts.ts';
import type { PosterFacts } from './facts.ts';
import type { BoardFacts, ChannelsFacts, DeviceFacts } from './lead-facts.ts';
import type { MapFacts } from './map-facts.ts';
import type { SlipFacts } from './slip-facts.ts';
import type { CalibrationFacts, CardsFacts, LabelsFacts, TentFacts, TileFacts, WallSheetFacts } from './wall-facts.ts';

export type SheetFacts =
  | MapFacts
  | BookletFacts
  | SlipFacts
  | DeviceFacts
  | BoardFacts
  | ChannelsFacts
  | PosterFacts
  | WallSheetFacts
  | TileFacts
  | CardsFacts
  | TentFacts
  | LabelsFacts
  | CalibrationFacts;
