/** `npm run check`: shows the problems of a hall, or how one guide was read, and writes nothing. */

import { OPTIONS, readOptions } from './options.ts';
import { compile } from '../journey/compile.ts';
import { canonicalLanguage } from '../read/typed-language.ts';
import { wordsToSay } from '../journey/words-to-say.ts';
import { waysText } from '../journey/ways-text.ts';
import { treeOf } from '../journey/tree-of.ts';
import { isFailure, reportJson, reportText, terminalOptions } from '../ground/report.ts';

const { guides, address, json, strict, tree, words, paths } = readOptions({
  name: 'npm run check',
  does: 'Says all that is wrong with a hall: each problem with its file, line and column, and what to write instead.',
  options: {
    guides: OPTIONS.guides,
    address: OPTIONS.address,
    strict: OPTIONS.strict,
    json: OPTIONS.json,
    words: {
      value: 'LANGUAGE',
      help: 'instead of problems: all that the program says on pages of this language, to be said otherwise in the hall’s yaml',
    },
    paths: {
      value: 'GUIDE',
      optional: true,
      help: 'instead of problems: in how many ways the questions of each guide can be answered; of one, what each way brings along',
    },
    tree: { value: 'GUIDE', help: 'instead of problems: how this guide is read, a line for each heading, item, text with its place' },
  },
});

if (words !== undefined) sayWords(words);
else if (tree !== undefined) sayTree(tree);
else if (paths !== undefined) sayPaths(paths);
else sayProblems();

function sayProblems(): void {
  const { problems, language, sources } = compile({ dir: guides, ...(address === undefined ? {} : { address }) });
  const text = json
    ? reportJson(problems, language)
    : reportText(problems, { language, sources, ...terminalOptions(process.stdout, process.env) });
  process.stdout.write(`${text}\n`);
  process.exitCode = isFailure(problems, strict) ? 1 : 0;
}

function sayWords(typed: string): void {
  const language = canonicalLanguage(typed.replaceAll('_', '-'));
  if (language === undefined) process.stderr.write(`npm run check: “${typed}” is no language code like ug. “${typed}”不是语言代号。\n`);
  else process.stdout.write(wordsToSay(guides, language));
  process.exitCode = language === undefined ? 2 : 0;
}

function sayTree(file: string): void {
  const text = treeOf(guides, file);
  if (text === undefined) process.stderr.write(`npm run check: “${guides}” has no guide “${file}”. “${guides}”里没有“${file}”这篇指南。\n`);
  else process.stdout.write(text);
  process.exitCode = text === undefined ? 2 : 0;
}

function sayPaths(name: string): void {
  const text = waysText(guides, name);
  if (text === undefined) process.stderr.write(`npm run check: “${guides}” has no guide “${name}”. “${guides}”里没有“${name}”这篇指南。\n`);
  else process.stdout.write(text);
  process.exitCode = text === undefined ? 2 : 0;
}
