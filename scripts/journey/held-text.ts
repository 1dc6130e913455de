/** The last words of a build that kept going: the guides that were not updated, and why. */

import { inLanguage } from '../../src/guide/language.ts';
import { dayInWords } from '../../src/words/words.ts';
import { inLine } from '../ground/report.ts';
import type { HeldPage } from './keep-going.ts';

/** Returns the text for a terminal; empty where no guide is held. */
export function heldText(held: readonly HeldPage[], language: string): string {
  if (held.length === 0) return '';
  const words = inLanguage({ zh, en }, language);
  return `\n${words.head(held.length)}\n${held.map((page) => pageText(page, language)).join('')}${words.end}\n`;
}

function pageText({ name, guide, problems }: HeldPage, language: string): string {
  const words = inLanguage({ zh, en }, language);
  const lines = problems.map(
    ({ id, file, line, column, message }) => `    ${file}:${line}:${column}  ${id}  ${inLanguage(message, language)}`,
  );
  const head = `  ${words.page(guide.code, guide.title, name, guide.held === undefined ? '' : dayInWords(guide.held, { language }))}`;
  return [head, ...lines].map((line) => `${inLine(line)}\n`).join('');
}

const zh = {
  head: (count: number) => `！！有 ${count} 个页面没有更新，因为它们的指南有错：`,
  page: (code: string, title: string, name: string, day: string) => `${code} ${title}（${name}）：还是 ${day}发布的`,
  end: '页面上写着是哪天发布的。别的都发布了。改好这几篇，再生成一次。',
};

const en: typeof zh = {
  head: (count) => `!! ${count === 1 ? 'One page was' : `${count} pages were`} not updated, since their guides have errors:`,
  page: (code, title, name, day) => `${code} ${title} (${name}): still as published on ${day}`,
  end: 'The pages say so. Everything else is published. Correct these guides and build again.',
};
