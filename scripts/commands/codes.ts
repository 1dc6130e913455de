/** `npm run codes`: gives every guide without a code the next free one, and writes it into codes.yaml. */

import { inLanguage } from '../../src/guide/language.ts';
import { OPTIONS, readOptions } from './options.ts';
import { type Compiled, compile } from '../journey/compile.ts';
import { appendCodes, codesToGive } from '../register/give-codes.ts';
import { alone } from '../register/register-file.ts';
import { isFailure, reportJson, reportOn } from '../ground/report.ts';

const { guides, json } = readOptions({
  name: 'npm run codes',
  does: 'Gives every guide without a code the next free one, as new lines at the end of codes.yaml. No line is ever changed.',
  options: { guides: OPTIONS.guides, json: OPTIONS.json },
});

const { compiled, given, problems } = await alone(guides, () => {
  const found = compile({ dir: guides });
  const free = codesToGive(found);
  return { compiled: found, given: free, ...appendCodes(guides, free) };
});
const blocking = [...compiled.problems.filter(({ id }) => id === 'codes-full'), ...problems];
say(compiled);
process.exitCode = isFailure(blocking) ? 1 : 0;

function say({ language, sources }: Compiled): void {
  if (blocking.length > 0) {
    if (json) process.stdout.write(`${reportJson(blocking, language)}\n`);
    else reportOn(process.stderr, blocking, { language, sources });
    return;
  }
  if (json) {
    process.stdout.write(`${JSON.stringify({ codes: given })}\n`);
    return;
  }
  for (const { code, guide, title } of given) process.stdout.write(`${code}  ${guide}  ${title}\n`);
  const words = given.length
    ? { zh: `登记了 ${given.length} 个码。`, en: `${given.length} codes were registered.` }
    : { zh: '每篇指南都有码，没有改动。', en: 'Every guide has its code; nothing was changed.' };
  process.stdout.write(`${inLanguage(words, language)}\n`);
}
