/** Problems that keep a page from being printed, found before anything is drawn. */

import type { Size } from '../../../src/view/sheets/facts/size.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import { reachOf } from '../../../src/guide/reach.ts';
import { metres } from '../../../src/view/sheets/pieces/FinePrint.tsx';
import { TEXT_CODE_BYTES } from '../../../src/view/sheets/text/text-code.ts';
import type { ReadableHall } from '../../journey/compile.ts';
import type { Problem, Wording } from '../../ground/problem.ts';
import type { ProblemId } from '../../ground/problem-id.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import type { Wanted } from './sheet.ts';

/** Returns the file of a guide, as problems name it. */
export function fileOf({ hall, fileOf: files }: ReadableHall, { id, language }: Pick<Guide, 'id' | 'language'>): string {
  return files.get(language === hall.language ? id : `${id}.${language}`) ?? files.get(id) ?? id;
}

/** Returns the file of the hall, as problems name it. */
export function hallFile({ sources }: Pick<ReadableHall, 'sources'>): string {
  return [...sources.keys()].find((name) => /(^|\/)hall\.ya?ml$/.test(name)) ?? 'hall.yaml';
}

/** Returns the problem of a title that no size of letters makes fit. */
export function titleTooLong(file: string, { code, title }: Pick<WallCode, 'code' | 'title'>, fits: number): Problem {
  const length = Array.from(title).length;
  return problem('sheet-title', file, {
    message: {
      zh: `${code} 的标题有 ${length} 个字，这张纸上最多放得下 ${fits} 个，没有印。`,
      en: `The title of ${code} has ${length} characters; this sheet takes ${fits} Chinese characters. It was not printed.`,
    },
    fix: { zh: '把标题写短，细节放到正文里；或者换大一号的纸。', en: 'Shorten the title, or take larger paper.' },
  });
}

/** Returns the problem of codes that are wider than their sheet at the distance that was asked for; `largest` in metres. */
export function tooFar(file: string, codes: readonly Pick<WallCode, 'code'>[], distance: number, largest: string): Problem {
  const all = codes.length > 1 ? { zh: `（共 ${codes.length} 个）`, en: ` (${codes.length} codes)` } : { zh: ' ', en: '' };
  const names = some(codes.map(({ code }) => code));
  return problem('sheet-distance', file, {
    message: {
      zh: `${names}${all.zh}要在 ${distance / 1000} 米外扫，码比这张纸还宽，没有印。`,
      en: `To be read from ${distance / 1000} m, the code of ${names}${all.en} is wider than this sheet. Not printed.`,
    },
    fix: {
      zh: `这张纸最远写 --distance ${largest}m；再远要换大一号的纸（--size）。`,
      en: `The largest distance for this sheet is --distance ${largest}m; for more take larger paper (--size).`,
    },
  });
}

/** Returns that problem where a code of this width in mm is not read from the distance in mm that was asked for. */
export function tooFarFor(file: string, code: WallCode, width: number, distance: number | undefined): Problem[] {
  const reach = reachOf(width, code.matrix().size);
  return distance === undefined || distance <= reach * 1.001 ? [] : [tooFar(file, [code], distance, metres(reach))];
}

/** Returns the problem of a text that no code holds, even without any material. */
export function textCodeTooLong(file: string, { code }: Pick<WallCode, 'code'>): Problem {
  return problem('text-code', file, {
    message: {
      zh: `${code} 的文字码放不下：不算材料，字也超过了 ${TEXT_CODE_BYTES} 字节。`,
      en: `The text code of ${code} holds ${TEXT_CODE_BYTES} bytes, and title, window, hours and phone alone are more.`,
    },
    fix: { zh: '把时间、地点写短。', en: 'Shorten its hours and its place.' },
  });
}

/** Returns the warning that posters go without the text code that the hall wants; `largest` in metres. */
export function noRoomForText({ sources }: ReadableHall, codes: readonly string[], largest: string): Problem {
  const file = hallFile({ sources });
  const words = {
    message: {
      zh: `码这么大，纸上放不下“没网扫这个”的文字码，${codes.length} 张没有印它：${some(codes)}。`,
      en: `With codes this large ${codes.length} sheets have no room for the text code and go without: ${some(codes)}.`,
    },
    fix: {
      zh: `两个都要，写 --distance ${largest}m，或者换大一号的纸。`,
      en: `For both write --distance ${largest}m, or take larger paper.`,
    },
  };
  return { ...problem('sheet-no-text', file, words), level: 'warning' };
}

function some(codes: readonly string[]): string {
  return codes.slice(0, 5).join('、') + (codes.length > 5 ? ' …' : '');
}

/** Returns the problem of a map that was asked for by its code, of a guide that has no questions. */
export function asksNothing(file: string, { code }: Pick<WallCode, 'code'>): Problem {
  return {
    ...problem('map-without-questions', file, {
      message: { zh: `${code} 没有“您的情况”，没有问答导图可画。`, en: `${code} asks no questions: there is no map to draw.` },
      fix: { zh: '要画图，就在指南里写“## 您的情况”和问题。', en: 'For a map, write questions under “## Your case” in the guide.' },
    }),
    level: 'warning',
  };
}

/** Returns the problem of a map that no paper takes with letters of 3 mm. */
export function mapTooLarge(file: string, { code }: Pick<WallCode, 'code'>): Problem {
  return problem('map-too-large', file, {
    message: {
      zh: `${code} 的问答太多，A0 纸上用 3 毫米的字也画不下，没有印。`,
      en: `The questions of ${code} do not fit on A0, even in letters of 3 mm. Its map was not printed.`,
    },
    fix: { zh: '把一份指南拆成几份，或者少问几个问题。', en: 'Make several guides of it, or ask fewer questions.' },
  });
}

/** Returns the problem of guides that have no code yet, by their files. */
export function notRegistered(files: readonly string[]): Problem {
  return problem('sheet-not-registered', files[0] ?? '', {
    message: {
      zh: `有 ${files.length} 篇指南的码还没有登记，没有印：${some(files)}。`,
      en: `${files.length} guides have no registered code and were not printed: ${some(files)}.`,
    },
    fix: { zh: '先运行 npm run codes，再打印。', en: 'Run npm run codes first, then print.' },
  });
}

/** Returns the problem of a kind of sheet that nothing was chosen for. */
export function nothingToPrint(file: string, { zh, en, name }: Wording & { readonly name: string }): Problem {
  return problem('sheet-nothing', file, {
    message: {
      zh: `没有什么能印成${zh}（${name}）：选中的码里没有，大厅里也没有写。`,
      en: `There is nothing to print as ${en} (${name}): neither among the chosen codes nor in the hall.`,
    },
    fix: {
      zh: '换一种 --sheet，或者选别的码；npm run print -- --help 列着都有什么。',
      en: 'Choose another --sheet or other codes: npm run print -- --help lists them.',
    },
  });
}

/** Returns the problem of labels that their paper takes none of. */
export function labelBeyondPaper({ label, sizeName = 'a4' }: Wanted): Problem {
  const { width = 0, height = 0 } = label?.size ?? {};
  return problem('sheet-label', `labels-${sizeName}.pdf`, {
    message: {
      zh: `标签 ${width}×${height} 毫米，比 ${sizeName.toUpperCase()} 纸还大，没有印。`,
      en: `Labels of ${width} × ${height} mm are larger than ${sizeName.toUpperCase()} paper. They were not printed.`,
    },
    fix: {
      zh: '照标签纸包装上的尺寸写，先宽后高：--label 70x37。',
      en: 'Type the size on the pack of labels, width first: --label 70x37.',
    },
  });
}

/** Returns the problem of labels smaller than their codes; `needed`: the smallest that are not. */
export function labelTooSmall({ width, height }: Size, needed: string): Problem {
  return problem('sheet-label', 'labels.pdf', {
    message: {
      zh: `标签 ${width}×${height} 毫米太小，放不下能扫的码，没有印。`,
      en: `Labels of ${width} × ${height} mm are too small for a code that scans. They were not printed.`,
    },
    fix: { zh: `最小要 --label ${needed}。`, en: `The smallest that take it: --label ${needed}.` },
  });
}

function problem(id: ProblemId, file: string, words: { readonly message: Wording; readonly fix: Wording }): Problem {
  return { id, level: 'error', file, line: 1, column: 1, ...words };
}
