/** `npm run build`: makes the folder that any static host serves. */

import { inLanguage } from '../../src/guide/language.ts';
import { OPTIONS, readOptions } from './options.ts';
import { type Arrived, build } from '../journey/build.ts';
import { progressOn } from '../ground/progress.ts';
import { inJson, reportOn } from '../ground/report.ts';
import { heldText } from '../journey/held-text.ts';
import { RefusedError } from '../ground/refused-error.ts';

const began = performance.now();
const {
  json,
  'kill-worker': killWorker,
  'keep-going': keepGoing,
  ...options
} = readOptions({
  name: 'npm run build',
  does: 'Makes the pages, codes and packs of a hall: a folder for any static host. It changes as a whole or not at all.',
  options: {
    guides: OPTIONS.guides,
    out: OPTIONS.out,
    address: OPTIONS.address,
    before: { value: 'URL', help: 'address or file of the codes.json to compare printed codes with, instead of the last output’s' },
    strict: OPTIONS.strict,
    'keep-going': {
      help: 'a guide with an error of its own (with --strict: a warning) stays as it was last published, and its page says since when; the others are published; ends with 2',
    },
    sign: OPTIONS.sign,
    'kill-worker': {
      help: 'takes a broken shell back: phones forget worker and copies, pages open from the network; the next build brings both back',
    },
    json: { help: 'ends with one line of JSON: guides, pages, packs, bytes, seconds; with --keep-going held: guide, since, problems' },
  },
});
const progress = progressOn(process.stderr);

try {
  const arrived = await build({ ...options, keepGoing, killWorker, say: progress.say });
  progress.done();
  tell(arrived);
} catch (error) {
  progress.done();
  if (!(error instanceof RefusedError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function tell({ compiled, problems, held, published }: Arrived): void {
  const { language } = compiled;
  const stream = json || !published ? process.stderr : process.stdout;
  reportOn(stream, problems, compiled);
  if (!published) {
    const words = { zh: `没有生成。${options.out} 还是原来的样子。`, en: `Nothing was built. ${options.out} is as it was.` };
    process.stderr.write(`${inLanguage(words, language)}\n`);
    process.exitCode = 1;
    return;
  }
  const { guides, pages, packs, bytes } = published;
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  if (held.length > 0) process.exitCode = 2;
  if (json) {
    const stayed = held.map(({ name, guide, problems }) => ({
      guide: name,
      since: guide.held,
      problems: problems.map((problem) => inJson(problem, language)),
    }));
    process.stderr.write(heldText(held, language));
    process.stdout.write(`${JSON.stringify({ guides, pages, packs, bytes, seconds, ...(keepGoing ? { held: stayed } : {}) })}\n`);
  } else {
    const megabytes = (bytes / 1_000_000).toFixed(1);
    const words = {
      zh: `${guides} 篇指南，${pages} 个页面，${packs} 个包，${megabytes} MB，${seconds} 秒 → ${options.out}`,
      en: `${guides} guides, ${pages} pages, ${packs} packs, ${megabytes} MB, ${seconds} s → ${options.out}`,
    };
    process.stdout.write(`${inLanguage(words, language)}\n`);
    process.stderr.write(heldText(held, language));
  }
}
