/** The words of a guide's picture besides the guide (loaded with the picture). */

import type { Day } from '../../guide/guide.ts';
import { dayInChinese, dayInEnglish, inLanguage } from '../../guide/language.ts';

const zh = {
  hold: '长按图片，保存到相册',
  holdEach: (count: number) => `有 ${count} 张图片，每张都长按，保存到相册`,
  failed: '这个浏览器画不出图片。可以截屏保存。',
  from: (address: string, day: Day) => `${address}\n图片存于 ${dayInChinese(day)}`,
};

type Words = typeof zh;

const en: Words = {
  hold: 'Press and hold the picture to save it',
  holdEach: (count) => `There are ${count} pictures: press and hold each to save it`,
  failed: 'This browser cannot draw a picture. Take a screenshot instead.',
  from: (address, day) => `${address}\nPicture of ${dayInEnglish(day)}`,
};

/** Returns these words in a language: Chinese for `zh…`, else English. */
export function pictureWords(language: string): Words {
  return inLanguage({ zh, en }, language);
}
