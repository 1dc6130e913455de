/** `npm run print`: the sheets as PDF, each proved before it is written. */

import { inLanguage } from '../../src/guide/language.ts';
import { OPTIONS, readOptions } from './options.ts';
import { progressOn } from '../ground/progress.ts';
import { ChoiceError } from '../sheets/order/choose.ts';
import { PrintError } from '../sheets/sheet/print-error.ts';
import { differingLines, factInWords } from '../sheets/record/fact-names.ts';
import { SHEET_KINDS } from '../sheets/kinds/kinds.ts';
import { type Printed, printHall } from '../sheets/print/print-hall.ts';
import type { Wording } from '../ground/problem.ts';
import { isFailure, reportOn } from '../ground/report.ts';

const options = readOptions({
  name: 'npm run print',
  does: `Prints sheets as PDF: ${SHEET_KINDS.map(({ name }) => name).join(', ')}. Every code on every sheet is read back before the sheet is written.`,
  options: {
    guides: OPTIONS.guides,
    out: { ...OPTIONS.out, default: 'print', help: 'where the sheets go' },
    address: OPTIONS.address,
    sheet: { value: 'KIND', help: `which sheet, or several: ${SHEET_KINDS.map(({ name }) => name).join(', ')} (poster)` },
    size: { value: 'SIZE', help: 'a4, a3 … as the sheet can be had' },
    only: { value: 'CODES', help: 'these codes only: A1,B2' },
    event: { value: 'EVENT', help: 'of this life event only: its id, letter or name' },
    class: { value: 'CLASS', help: 'guides of this class only: 民政' },
    for: { value: 'WHOM', help: 'life events of a person or of a company only: person, company' },
    distance: { value: 'DISTANCE', help: 'from how far the codes are read: 2m; else as hall.yaml says' },
    tiled: { help: 'a wall on A4 pages to be put together, for halls without a plotter' },
    label: { value: 'SIZE', help: 'the size of labels in mm, width first: 70x37 (usual), 63.5x38.1+2.5x0 with gaps' },
    offset: { value: 'OFFSET', help: 'how much farther right and down labels are printed, in mm: 1.5,-0.5 (--sheet calibration tells)' },
    changed: { help: 'only what is no longer as it was recorded, and which fact' },
    press: { help: 'an edition for print shops as well: K100, CMYK, bleed, trim box' },
    record: { help: 'records in printed.json what was printed' },
  },
});
const GONE = {
  zh: '现在没有这一张了：墙上挂着的，撤下来（撤了，加上 --record 就不再提）。',
  en: 'There is no such sheet any more: take down what hangs on the wall (then --record forgets it).',
};
const progress = progressOn(process.stderr);

try {
  const printed = await printHall({ ...options, say: progress.say });
  progress.done();
  tell(printed);
} catch (error) {
  progress.done();
  if (!(error instanceof PrintError)) throw error;
  process.stderr.write(`npm run print: ${error.message}\n`);
  process.exitCode = error instanceof ChoiceError ? 2 : 1;
}

function tell({ compiled, problems, files, changed }: Printed): void {
  const { language } = compiled;
  reportOn(process.stderr, problems, compiled);
  for (const { sheet, about, day, facts } of changed ?? []) {
    process.stdout.write(`${sheet} ${about} (${day})\n`);
    if (facts.length === 0) process.stdout.write(`  ${inLanguage(GONE, language)}\n`);
    for (const { fact, before, now } of facts.map(differingLines)) {
      const name = inLanguage({ zh: factInWords(fact, 'zh'), en: factInWords(fact, 'en') }, language);
      process.stdout.write(`  ${name}: ${before} → ${now}\n`);
    }
  }
  if (changed?.length === 0) {
    const words = { zh: '印出去的都还对，不用重印。', en: 'All that was printed is still right; nothing to print again.' };
    process.stdout.write(`${inLanguage(words, language)}\n`);
  }
  for (const file of files) process.stdout.write(`${file.path}${inLanguage(written(file), language)}\n`);
  if (isFailure(problems)) process.exitCode = 1;
}

function written({ pages, codes }: Printed['files'][number]): Wording {
  const codesInEnglish = codes === 1 ? '1 code' : `${codes} codes`;
  if (pages === 0) return { zh: `：${codes} 个码的 SVG 和 PNG，都读对了`, en: `: ${codesInEnglish} as SVG and PNG, read back` };
  const read = codes === 0 ? { zh: '', en: '' } : { zh: `，${codes} 个码都读对了`, en: `, ${codesInEnglish} read back` };
  return { zh: `：${pages} 页${read.zh}`, en: `: ${pages === 1 ? '1 page' : `${pages} pages`}${read.en}` };
}
