/** Questions in short. */

import type { Question } from '../../src/guide/guide.ts';

/** `follow married=no: father mother!` is a question with a condition, whose second answer ends the guide. */
export function asked(...lines: string[]): Question[] {
  return lines.map((line, at) => {
    const [, id = '', when, answers = ''] = /^(\S+?)(?: (.*))?: (.*)$/.exec(line) ?? [];
    return {
      id,
      number: at + 1,
      text: id,
      ...(when === undefined ? {} : { when }),
      answers: answers.split(' ').map((answer) => ({
        id: answer.replace('!', ''),
        label: answer,
        ...(answer.endsWith('!') ? { stop: true as const } : {}),
      })),
    };
  });
}

/** The questions of a guide with ways of one to four. */
export const hukou = asked(
  'married: yes no adopted',
  'born married=yes|no: paper nopaper abroad',
  'follow married=no: father mother',
  'where married=yes born=paper: family group',
  'late born=paper|nopaper: intime overdue',
);
