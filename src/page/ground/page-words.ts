/** The words of the page's scripts only. Those of the markup are in `src/view/ground/view-words.ts`. */

import type { Day } from '../../guide/guide.ts';
import { dayInChinese, dayInEnglish, inLanguage } from '../../guide/language.ts';

const zh = {
  left: (left: number, perhaps: number) =>
    [left > 0 ? `还差 ${left} 样` : perhaps > 0 ? '' : '都齐了', perhaps > 0 ? `${perhaps} 样看情况` : ''].filter(Boolean).join('，'),
  saving: '正在保存…',
  notKept: '还没存好，要有网才能看',
  keptGuide: '✓ 已存好，没网也能看',
  keptEvent: (event: string) => `✓ ${event}的指南都已存好`,
  keptHall: (guides: number) => `✓ ${guides} 份指南都已存好`,
  keptSome: (guides: number) => `✓ 已存好 ${guides} 份`,
  stored: '没有网，这是上次打开时的内容',
  offline: (day: Day) => `没有网，这是 ${dayInChinese(day)}的内容`,
  open: (closes: string) => `现在开着，${closes} 关`,
  opens: (opens: string) => `现在没开，${opens} 开`,
  closed: '现在没开',
  holidays: '（法定节假日看通知）',
};

type Words = typeof zh;

const en: Words = {
  left: (left, perhaps) =>
    [left > 0 ? `${left} to go` : perhaps > 0 ? '' : 'All ready', perhaps > 0 ? `${perhaps} depending on your case` : '']
      .filter(Boolean)
      .join(', '),
  saving: 'Saving…',
  notKept: 'Not kept yet: needs the network',
  keptGuide: '✓ Kept: opens without network',
  keptEvent: (event) => `✓ All guides of “${event}” are kept`,
  keptHall: (guides) => `✓ All ${guides} guides are kept`,
  keptSome: (guides) => `✓ ${guides} guides are kept`,
  stored: 'No network: this is as of your last visit',
  offline: (day) => `No network: this is as of ${dayInEnglish(day)}`,
  open: (closes) => `Open now, closes at ${closes}`,
  opens: (opens) => `Closed now, opens at ${opens}`,
  closed: 'Closed now',
  holidays: ' (public holidays may differ)',
};

/** Returns the words that scripts say in a language: Chinese for `zh…`, else English. */
export function pageWords(language: string): Words {
  return inLanguage({ zh, en }, language);
}
