/** Every situation, in the order of the table in `test/README.md`. */

import type { Situation } from '../scene.ts';
import { LIARS } from './liars.ts';
import { NETWORK } from './network.ts';
import { NO_WORKER } from './no-worker.ts';
import { STORAGE } from './storage.ts';

export const SITUATIONS: readonly Situation[] = [...NETWORK, ...LIARS, ...STORAGE, ...NO_WORKER];
