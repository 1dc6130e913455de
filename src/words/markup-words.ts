/** All words that a page's markup says: the worker has them with its frame (`src/worker/view-words.ts`). */

import { conditionWords } from './condition-words.ts';
import { languageNames } from './language-names.ts';
import { lookupWords } from './lookup-words.ts';
import { machineWords } from './machine-words.ts';
import { openWords } from './open-words.ts';
import { policyWords } from './policy-words.ts';
import { viewWords } from './view-words.ts';

export const MARKUP_WORDS = [viewWords, openWords, lookupWords, conditionWords, machineWords, policyWords, languageNames];
