/** A change of a guide in words. */

import type { Change, ChangedField, InWords } from '../../guide/changes.ts';
import { conditionInWords } from '../../guide/condition.ts';
import type { Day } from '../../guide/guide.ts';
import { dayInChinese, dayInEnglish, dayInWords, inLanguage } from '../../guide/language.ts';

type Names = Readonly<Record<Exclude<ChangedField, 'material' | 'file' | 'step' | 'order' | 'question' | 'faq' | 'section'>, string>>;

const NAMES: { readonly zh: Names; readonly en: Names } = {
  zh: {
    title: '名称',
    summary: '说明',
    time: '时限',
    fee: '费用',
    visits: '跑几次',
    window: '窗口',
    place: '地点',
    hours: '办公时间',
    phone: '电话',
    department: '部门',
    complaint: '投诉电话',
    online: '网上办',
    who: '谁能办',
    result: '办好拿到',
    valid: '管多久',
    from: '开始日期',
    until: '截止日期',
    reviewed: '核对日期',
    reviewBy: '下次核对日期',
  },
  en: {
    title: 'Title',
    summary: 'Summary',
    time: 'How long',
    fee: 'Fee',
    visits: 'Trips',
    window: 'Window',
    place: 'Place',
    hours: 'Hours',
    phone: 'Phone',
    department: 'Department',
    complaint: 'Complaints',
    online: 'Online',
    who: 'Who can apply',
    result: 'What you get',
    valid: 'Valid for',
    from: 'Valid from',
    until: 'Valid until',
    reviewed: 'Checked on',
    reviewBy: 'Next check by',
  },
};

/** An earlier text longer than this (characters) is not repeated. */
const LONG = 60;

/** Returns the words of the box, in this language. */
export function changesWords(language: string) {
  return inLanguage({ zh, en }, language);
}

const zh = {
  title: (count: number) => `您上次看过以后，有 ${count} 处变了`,
  checked: '您上次看过以后又核对过，内容没有变',
  more: (count: number) => `还有 ${count} 处，请看全文`,
  understood: '知道了',
  isNew: '新加的',
  was: (before: string) => (before ? `变了，原来是：${before}` : '变了'),
};

const en: typeof zh = {
  title: (count) =>
    count === 1 ? 'One thing has changed since you last read this' : `${count} things have changed since you last read this`,
  checked: 'Checked again since you last read this: nothing has changed',
  more: (count) => `and ${count} more: see the guide`,
  understood: 'Got it',
  isNew: 'New',
  was: (before) => (before ? `Changed. It was: ${before}` : 'Changed'),
};

/** Returns a change as a sentence. */
export function changeInWords(change: Change, language: string): string {
  return inLanguage({ zh: inChinese, en: inEnglish }, language)(change);
}

function inChinese({ field, name = '', before, after }: Change): string {
  const about = (one: string | undefined) => (one ? `（${one}）` : '');
  switch (field) {
    case 'material':
      if (before === undefined) return `要多带：${name}${about(after)}`;
      return after === undefined ? `不用再带：${name}` : turnedZh(name, before, after);
    case 'file':
      return after === undefined ? `没有了：${name}` : before === undefined ? `新放上：${name}` : `换了新的：${name}`;
    case 'step':
      if (before === undefined) return `多了一步：${joined(name, after, '：')}`;
      return after === undefined ? `少了一步：${joined(name, before, '：')}` : turnedZh(name ? `“${name}”这一步` : '有一步', before, after);
    case 'order':
      return '步骤的先后换了';
    case 'question':
    case 'faq':
    case 'section':
      return before === undefined ? `新加了“${name}”` : after === undefined ? `去掉了“${name}”` : `“${name}”改了`;
    default:
      return turnedZh(NAMES.zh[field], before, after, isDay(field) ? dayInChinese : undefined);
  }
}

function turnedZh(what: string, before: string | undefined, after: string | undefined, say = (text: string) => text): string {
  if (before === undefined) return `${what}：写上了“${say(after ?? '')}”`;
  if (after === undefined) return `${what}：去掉了“${say(before)}”`;
  return isLong(before, after) ? `${what}改了，现在是：${say(after)}` : `${what}从“${say(before)}”改为“${say(after)}”`;
}

function inEnglish({ field, name = '', before, after }: Change): string {
  switch (field) {
    case 'material':
      if (before === undefined) return `Also bring: ${joined(name, after, ', ')}`;
      return after === undefined ? `No longer needed: ${name}` : turnedEn(name, before, after);
    case 'file':
      return after === undefined ? `Gone: ${name}` : before === undefined ? `New: ${name}` : `Replaced by a new one: ${name}`;
    case 'step':
      if (before === undefined) return `A new step: ${joined(name, after, ': ')}`;
      return after === undefined
        ? `A step is gone: ${joined(name, before, ': ')}`
        : turnedEn(name ? `Step “${name}”` : 'A step', before, after);
    case 'order':
      return 'The steps come in another order';
    case 'question':
    case 'faq':
    case 'section':
      return before === undefined ? `New: “${name}”` : after === undefined ? `Gone: “${name}”` : `“${name}” has changed`;
    default:
      return turnedEn(NAMES.en[field], before, after, isDay(field) ? dayInEnglish : undefined);
  }
}

function turnedEn(what: string, before: string | undefined, after: string | undefined, say = (text: string) => text): string {
  if (before === undefined) return `${what}: now “${say(after ?? '')}”`;
  if (after === undefined) return `${what}: no longer says “${say(before)}”`;
  return isLong(before, after) ? `${what} has changed. It is now: ${say(after)}` : `${what}: from “${say(before)}” to “${say(after)}”`;
}

function joined(name: string, text: string | undefined, by: string): string {
  return [name, text].filter(Boolean).join(by);
}

function isLong(before: string, after: string): boolean {
  return before.length + after.length > LONG;
}

function isDay(field: ChangedField): boolean {
  return field === 'from' || field === 'until' || field === 'reviewed' || field === 'reviewBy';
}

/** Returns a function that puts limits into words of this language. */
export function limitsSaid(language: string): InWords {
  const said = (day?: Day) => (day ? dayInWords(day, language) : '');
  return ({ when, from, until }, questions) =>
    [when && conditionInWords(when, questions, language), (from || until) && `${said(from)}–${said(until)}`].filter(Boolean).join(' ');
}
