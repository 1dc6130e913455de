/** All that the program says on pages by itself, as a part of a hall's yaml in which a translator writes. */

import { TABLES } from '../../src/words/tables.ts';
import { plainName } from '../ground/nearest.ts';
import { compile } from './compile.ts';

/** Returns the sentences for pages of a language (BCP 47), each with what the hall says in its place already, or nothing. */
export function wordsToSay(dir: string, language: string): string {
  const { hall } = compile({ dir });
  const said = hall?.words?.[language]?.said ?? {};
  const file = language === hall?.language ? 'hall.yaml' : `hall.${language}.yaml`;
  const lines = new Map<string, string>();
  for (const { table, zh, en } of TABLES) {
    const english: Readonly<Record<string, string>> = en;
    for (const [name, text] of Object.entries(zh)) {
      const key = plainName(text);
      if (!lines.has(key))
        lines.set(key, `  ${JSON.stringify(text)}: ${JSON.stringify(said[table]?.[name] ?? '')} # ${english[name] ?? ''}`);
    }
  }
  const head = [
    `# ${file}：引号里写上要说的话；空着的，照程序自己的说。花括号里的数字要留下。`,
    `# ${file}: write into the empty quotes; what stays empty is said with the program's own words. Keep the numbers in braces.`,
  ];
  return `${[...head, 'words:', ...lines.values()].join('\n')}\n`;
}
