import { FIREFOX } from './firefox.ts';
import { runIn } from './run-in.ts';

runIn(FIREFOX);
