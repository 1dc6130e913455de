/** The words of the page about the kept content. */

import { dayInWords, inLanguage } from '../../guide/language.ts';
import { momentIn } from '../ground/clock.ts';

const zh = {
  guides: '存好的指南',
  nothing: '一份也没存。连上网打开一份指南，它就存好了。',
  noWorker: '这个浏览器不替网页存东西：没有网时，看过的页面多半还能打开，但谁也不能保证。',
  all: (guides: number) => `${guides} 份`,
  some: (kept: number, guides: number) => `${guides} 份里存了 ${kept} 份`,
  size: '占地方',
  sizeSays: (size: string, files: number) => (files > 0 ? `${size}（有 ${files} 个表格、样本或图片）` : size),
  made: '内容是哪天的',
  checked: '上次和大厅核对',
  notChecked: '还没有核对过',
  own: '您自己的东西',
  ownSay: '只在这台手机上，不会发给任何人。',
  ticks: '勾过材料的指南',
  answers: '答过题的指南',
  seen: '记着上次看到什么的指南',
  lastRead: '最近看过的指南',
  count: (count: number) => `${count} 份`,
  noOwn: '什么也没记。',
  promise: '会不会自己没了',
  home: '您是从主屏幕打开的：不会因为几天不用就被清掉。',
  stays: '浏览器答应了：不会自动清掉。清理浏览器数据时才会没。',
  week: '这个浏览器 7 天没打开这里，就可能清掉。加到主屏幕，从那里打开，就不会。',
  mayGo: '手机空间不够时，浏览器可能会清掉；无痕窗口一关就没了。',
  ask: '请浏览器别自动清掉',
  refused: '浏览器没有答应。常来看看，或者加到主屏幕，它就会答应。',
  remove: '删掉',
  removeSay: '删掉以后，没有网就打不开了。下次连上网打开一份指南，会再存上。',
  content: '只删存好的指南',
  everything: '全部删掉，连我勾的、答的也删',
  really: '真的全部删掉？再点一下就删',
  removed: '存好的指南删掉了。现在没有网就打不开。',
  removedAll: '全部删掉了：指南、勾选、回答、看过的记录。现在没有网就打不开。',
  failed: '没删成。再试一次，或者在浏览器的设置里删。',
};

const en: typeof zh = {
  guides: 'Guides kept',
  nothing: 'None. Open a guide while there is network, and it is kept.',
  noWorker: 'This browser keeps nothing for web pages: what you have read will mostly open without network, but nobody can promise it.',
  all: (guides) => `all ${guides}`,
  some: (kept, guides) => `${kept} of ${guides}`,
  size: 'Room taken',
  sizeSays: (size, files) => (files > 0 ? `${size} (with ${files} forms, examples or pictures)` : size),
  made: 'Content as of',
  checked: 'Last compared with the hall',
  notChecked: 'not yet',
  own: 'Your own things',
  ownSay: 'Only on this phone, sent to nobody.',
  ticks: 'Guides with ticks',
  answers: 'Guides with answers',
  seen: 'Guides whose last state is remembered',
  lastRead: 'Guides you read last',
  count: (count) => String(count),
  noOwn: 'Nothing is remembered.',
  promise: 'Can it go away by itself?',
  home: 'You opened this from the home screen: it is not deleted because of a few days without use.',
  stays: 'The browser has agreed not to delete it by itself. It goes when you clear the browser’s data.',
  week: 'This browser may delete it after 7 days without a visit. Put it on the home screen and open it there: then it stays.',
  mayGo: 'The browser may delete it when the phone is short of room; a private window loses it when it is closed.',
  ask: 'Ask the browser not to delete it',
  refused: 'The browser has not agreed. Come back often, or put this on the home screen: then it will.',
  remove: 'Delete',
  removeSay: 'Then nothing opens without network. The next guide that you open with network is kept again.',
  content: 'Delete the guides only',
  everything: 'Delete everything, my ticks and answers too',
  really: 'Really delete everything? Tap again',
  removed: 'The guides are deleted. Without network nothing opens now.',
  removedAll: 'Everything is deleted: guides, ticks, answers, what you read. Without network nothing opens now.',
  failed: 'That did not work. Try again, or delete it in the settings of your browser.',
};

/** Returns the words of the page in this language. */
export function keptWords(language: string): typeof zh {
  return inLanguage({ zh, en }, language);
}

/** Returns a moment as day and time of the hall. */
export function momentInWords(milliseconds: number, timeZone: string, language: string): string {
  const time = new Intl.DateTimeFormat(language, { timeZone, timeStyle: 'short' }).format(milliseconds);
  return `${dayOfHall(milliseconds, timeZone, language)} ${time}`;
}

/** Returns a day of the hall. */
export function dayOfHall(milliseconds: number, timeZone: string, language: string): string {
  return dayInWords(momentIn(timeZone, new Date(milliseconds)).day, language);
}
