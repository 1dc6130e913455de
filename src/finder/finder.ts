/** The worker that finds, so that the page does not stutter while one types. Ears, no brain. */

import { documentsOf } from '../find/documents.ts';
import { type SearchAnswer, finderOf } from '../find/find.ts';
import { type SoundTable, soundsOf } from '../find/sounds.ts';
import type { FinderReply, Query } from './finder-messages.ts';
import { readContent } from './hall-content.ts';

/** Put in by the build: the file of the table of sounds, beside this one. */
// oxlint-disable-next-line no-underscore-dangle -- a constant of the build, not a name of ours
declare const __SOUNDS__: string;

type Find = (query: string, language: string) => SearchAnswer;

/** Beside the hall's folder `assets`. */
const scope = new URL('..', location.href).href;
let finder: Promise<Find> | undefined;

void ready().catch(() => undefined);

addEventListener('message', ({ data: { query, language } }: MessageEvent<Query>) => {
  const answer = ready().then((find) => find(query, language));
  void answer.then(
    (found) => postMessage({ query, answer: found } satisfies FinderReply),
    () => postMessage({ query, answer: null } satisfies FinderReply),
  );
});

/** Tried again with the next query where there was no network. */
function ready(): Promise<Find> {
  finder ??= prepare().catch((error: unknown) => {
    finder = undefined;
    throw error;
  });
  return finder;
}

async function prepare(): Promise<Find> {
  const [table, { hall, guides, others, words }] = await Promise.all([readSounds(), readContent(scope)]);
  const find = finderOf(hall, documentsOf(hall, guides, others), soundsOf(table, words.sounds), words);
  // What an engine compiles at first use would keep the first query waiting.
  for (const query of PRACTICE) find(query, hall.language);
  return find;
}

/** One query for each way of typing. */
const PRACTICE = ['怎么办理社会保障卡', '我想给孩子上户口要带什么材料', 'yanglaojin renzheng', 'sbk', 'business card'];

async function readSounds(): Promise<SoundTable> {
  const response = await fetch(new URL(__SOUNDS__, scope));
  if (!response.ok) throw new Error('There is no table of sounds.');
  const table: SoundTable = await response.json();
  return table;
}
