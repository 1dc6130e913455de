/** All interface words of a hall's pages. Those of the patrol, for staff only, are not among them. */

import { aloudWords } from './aloud-words.ts';
import { askingWords } from './asking-words.ts';
import { bundleWords } from './bundle-words.ts';
import { changesWords, fieldWords } from './changes-words.ts';
import { clockWords } from './clock-words.ts';
import { conditionWords } from './condition-words.ts';
import { deadlineWords } from './deadline-words.ts';
import { keepAllWords } from './keep-all-words.ts';
import { keptWords } from './kept-words.ts';
import { limitWords } from './limit-words.ts';
import { lookupWords } from './lookup-words.ts';
import { machineWords } from './machine-words.ts';
import { newsWords } from './news-words.ts';
import { openWords } from './open-words.ts';
import { originalWords } from './original-words.ts';
import { pageWords } from './page-words.ts';
import { passedWords } from './passed-words.ts';
import { planWords } from './plan-words.ts';
import { pointsWords } from './points-words.ts';
import { pictureWords } from './picture-words.ts';
import { policyWords } from './policy-words.ts';
import { searchWords } from './search-words.ts';
import { shareWords } from './share-words.ts';
import { slipWords } from './slip-words.ts';
import { unkeptWords } from './unkept-words.ts';
import { viewWords } from './view-words.ts';
import { wayWords } from './way-words.ts';
import { windowWords } from './window-words.ts';
import { dayWords } from './words.ts';

/** In the order in which a translator meets them. */
export const TABLES = [
  viewWords,
  dayWords,
  limitWords,
  bundleWords,
  originalWords,
  conditionWords,
  pageWords,
  openWords,
  askingWords,
  deadlineWords,
  lookupWords,
  machineWords,
  policyWords,
  searchWords,
  shareWords,
  passedWords,
  windowWords,
  aloudWords,
  pictureWords,
  slipWords,
  newsWords,
  fieldWords,
  changesWords,
  clockWords,
  unkeptWords,
  keepAllWords,
  keptWords,
  pointsWords,
  wayWords,
  planWords,
] as const;
