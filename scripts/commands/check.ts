/** `npm run check`: says what is wrong with a hall, and writes nothing. */

import { OPTIONS, readOptions } from './options.ts';
import { compile } from '../journey/compile.ts';
import { isFailure, reportJson, reportText, terminalOptions } from '../ground/report.ts';

const { guides, address, json, strict } = readOptions({
  name: 'npm run check',
  does: 'Says all that is wrong with a hall: each problem with its file, line and column, and what to write instead.',
  options: { guides: OPTIONS.guides, address: OPTIONS.address, strict: OPTIONS.strict, json: OPTIONS.json },
});

const { problems, language, sources } = compile({ dir: guides, ...(address === undefined ? {} : { address }) });
const text = json
  ? reportJson(problems, language)
  : reportText(problems, { language, sources, ...terminalOptions(process.stdout, process.env) });
process.stdout.write(`${text}\n`);
process.exitCode = isFailure(problems, strict) ? 1 : 0;
