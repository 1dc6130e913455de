import { CHROMIUM } from './chromium.ts';
import { runIn } from './run-in.ts';

runIn(CHROMIUM);
