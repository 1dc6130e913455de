import { WEBKIT } from './webkit.ts';
import { runIn } from './run-in.ts';

runIn(WEBKIT);
