/** The words that a page's markup says, in the languages of the interface. What only scripts say is in `src/page/words.ts`. */

import type { Day } from '../guide/guide.ts';

const zh = {
  time: '要多久',
  fee: '要多少钱',
  visits: '跑几次',
  window: '去哪个窗口',
  windowNumbers: (numbers: readonly string[]) => `${numbers.join('、')} 号`,
  windowNumber: (numbers: readonly string[]) => `${numbers.join('、')} 号窗口`,
  trips: (text: string) => (/^\d+$/.test(text) ? `${text} 次` : text),
  who: '谁能办',
  result: '办好拿到',
  valid: '管多久',
  department: '哪个部门',
  unsure: '不清楚',
  blank: '空白表',
  sample: '填好的样子',
  where: '去哪办',
  place: '地点',
  hours: '时间',
  plan: '大厅平面图',
  planHere: (windows: string) => `大厅平面图，标出了 ${windows}`,
  planOpen: '看大厅平面图',
  call: '打电话问',
  online: '网上办',
  onlineAt: (name: string) => `网上办：${name}`,
  related: '相关的事',
  stuck: '没办成？找他们',
  help: '帮您一把',
  complaint: '投诉电话',
  reviewed: (day: Day) => `${dayZh(day)}核对`,
  reviewBy: (day: Day) => `${dayZh(day)}前再核对`,
  item: (item: string) => `事项编码 ${item}`,
  from: (day: Day) => `${dayZh(day)}起`,
  until: (day: Day) => `到 ${dayZh(day)}止`,
  and: '，',
  overdue: (day: Day) => `这份指南应在 ${dayZh(day)}前再核对，现在过期了。去之前先打电话问一问。`,
  notYet: (day: Day) => `${dayZh(day)}起才这样办，现在还没到日子。`,
  noLonger: (day: Day) => `${dayZh(day)}以后不再这样办了。先打电话问一问。`,
  provisional: '编号还没有定下来，请不要印出去。',
  tools: '工具',
  largeText: '字大',
  readAloud: '朗读',
  share: '转给家人',
  picture: '存成图片',
  another: '找别的事',
  helper: '找人帮忙',
  languages: '其他语言',
  wall: '您要办什么事？',
  search: '找指南',
  searchHint: '办什么事，或编号 A1',
  find: '找',
  results: '找到的指南',
  events: '人生大事',
  guides: (count: number) => `${count} 份指南`,
  lastRead: '您看过的',
  keepAll: '存到手机里',
  noGuides: '这里还没有指南。',
  retired: (day: Day) => `这个编号从 ${dayZh(day)}起不用了。`,
  retiredSome: '这个编号不用了。',
  now: '现在看这一份：',
  missing: '没有找到这一页',
  missingSay: '编号可能打错了一个字，或者这一页搬走了。在下面找一找，或者回首页看。',
  offline: '这一页还没存在手机上',
  offlineSay: '现在没有网，这一页打不开。连上网再试一次；存好的指南没网也能看：',
  again: '再试一次',
  toWall: '回首页',
  phone: '电话',
  kept: '这台手机上存了什么',
  keptSay: '看过的指南存在这台手机上，没网也能看。',
  keptByHand: (host: string) => `也可以在浏览器的设置里找“网站数据”，把 ${host} 的删掉。`,
};

export type Words = typeof zh;

const en: Words = {
  time: 'How long',
  fee: 'How much',
  visits: 'How many trips',
  window: 'Which window',
  windowNumbers: (numbers) => `No. ${numbers.join(', ')}`,
  windowNumber: (numbers) => `${numbers.length > 1 ? 'Windows' : 'Window'} ${numbers.join(', ')}`,
  trips: (text) => text,
  who: 'Who can apply',
  result: 'What you get',
  valid: 'Valid for',
  department: 'Department',
  unsure: 'Not sure',
  blank: 'Blank form',
  sample: 'Filled-in example',
  where: 'Where to go',
  place: 'Address',
  hours: 'Hours',
  plan: 'Floor plan',
  planHere: (windows) => `Floor plan showing ${windows}`,
  planOpen: 'Open the floor plan',
  call: 'Call and ask',
  online: 'Apply online',
  onlineAt: (name) => `Online: ${name}`,
  related: 'Related',
  stuck: 'Could not get it done?',
  help: 'Help for you',
  complaint: 'Complaints',
  reviewed: (day) => `Checked on ${dayEn(day)}`,
  reviewBy: (day) => `next check by ${dayEn(day)}`,
  item: (item) => `Item code ${item}`,
  from: (day) => `from ${dayEn(day)}`,
  until: (day) => `until ${dayEn(day)}`,
  and: ', ',
  overdue: (day) => `This guide should have been checked again by ${dayEn(day)}. Call before you go.`,
  notYet: (day) => `This applies from ${dayEn(day)}, which is still to come.`,
  noLonger: (day) => `This no longer applies after ${dayEn(day)}. Call and ask first.`,
  provisional: 'This code is not final. Do not print it.',
  tools: 'Tools',
  largeText: 'Large text',
  readAloud: 'Read aloud',
  share: 'Share',
  picture: 'Save as a picture',
  another: 'Find another',
  helper: 'Get help',
  languages: 'Other languages',
  wall: 'What do you need to do?',
  search: 'Find a guide',
  searchHint: 'Words, or a code: A1',
  find: 'Find',
  results: 'Guides found',
  events: 'Life events',
  guides: (count) => (count === 1 ? '1 guide' : `${count} guides`),
  lastRead: 'You have read',
  keepAll: 'Keep on this phone',
  noGuides: 'There are no guides here yet.',
  retired: (day) => `This code is no longer used since ${dayEn(day)}.`,
  retiredSome: 'This code is no longer used.',
  now: 'Read this one instead:',
  missing: 'This page was not found',
  missingSay: 'A letter of the code may be wrong, or the page has moved. Search below, or go to the first page.',
  offline: 'This page is not kept on your phone yet',
  offlineSay: 'There is no network now. Try again when there is. The guides that are kept open without it:',
  again: 'Try again',
  toWall: 'Go to the first page',
  phone: 'Phone',
  kept: 'What this phone keeps',
  keptSay: 'Guides that you have read are kept on this phone and open without network.',
  keptByHand: (host) => `You can also delete the data of ${host} in the settings of your browser, under “site data”.`,
};

/** Returns the words of the interface for a language: Chinese for `zh…`, else English. */
export function wordsFor(language: string): Words {
  return language.toLowerCase().startsWith('zh') ? zh : en;
}

/** Returns a language's own name for itself, or its tag where we do not know it. */
export function languageName(language: string): string {
  const names: Readonly<Record<string, string>> = {
    zh: '中文',
    en: 'English',
    ug: 'ئۇيغۇرچە',
    bo: 'བོད་ཡིག',
    mn: 'ᠮᠣᠩᠭᠣᠯ',
    ko: '한국어',
    ja: '日本語',
    ru: 'Русский',
  };
  return names[language.toLowerCase().split('-')[0] ?? ''] ?? language;
}

function dayZh(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function dayEn(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
