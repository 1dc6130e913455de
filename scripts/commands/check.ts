/** `npm run check`: shows the problems of a hall, or how one guide was read, and writes nothing. */

import { OPTIONS, readOptions } from './options.ts';
import { compile } from '../journey/compile.ts';
import { treeOf } from '../journey/tree-of.ts';
import { isFailure, reportJson, reportText, terminalOptions } from '../ground/report.ts';

const { guides, address, json, strict, tree } = readOptions({
  name: 'npm run check',
  does: 'Says all that is wrong with a hall: each problem with its file, line and column, and what to write instead.',
  options: {
    guides: OPTIONS.guides,
    address: OPTIONS.address,
    strict: OPTIONS.strict,
    json: OPTIONS.json,
    tree: { value: 'FILE', help: 'instead of problems: how this guide is read, a line for each heading, item, text with its place' },
  },
});

if (tree === undefined) sayProblems();
else sayTree(tree);

function sayProblems(): void {
  const { problems, language, sources } = compile({ dir: guides, ...(address === undefined ? {} : { address }) });
  const text = json
    ? reportJson(problems, language)
    : reportText(problems, { language, sources, ...terminalOptions(process.stdout, process.env) });
  process.stdout.write(`${text}\n`);
  process.exitCode = isFailure(problems, strict) ? 1 : 0;
}

function sayTree(file: string): void {
  const text = treeOf(guides, file);
  if (text === undefined) process.stderr.write(`npm run check: “${guides}” has no guide “${file}”. “${guides}”里没有“${file}”这篇指南。\n`);
  else process.stdout.write(text);
  process.exitCode = text === undefined ? 2 : 0;
}
