/** Hours that a guide says in its text: `## 办理时间` and lines beneath it, `**四、办公时间：**`, `办公时间：周一至周四 9:00–11:00`. */

import { type Source, type Text, placeIn } from '../../ground/source.ts';
import { simplified } from '../markdown/traditional.ts';
import type { Draft } from './draft.ts';

const NAME =
  /^[\s#＃>*_【(（-]*(?:第?[一二三四五六七八九十\d]{1,3}[)）、.．部分章节\s]*)?[*_【]*(?:(?:对外)?(?:办公|办理|受理|服务|工作|上班|开门|开放|接待)时间|(?:opening|office|business) hours)[】*_\s]*(?:[:：][*_\s]*|(?=[（({｛])|$)/i;
/** A weekday or a time of day: `5 个工作日` is neither. */
const HOURLY =
  /(?:周|星期|礼拜)[一二三四五六日天末]|\d\s?[:：]\s?\d|\d\s?[点时](?![间限效长])|\b(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b/iu;
const HEADING = /^\s*(?:[#＃]|\*\*|【|[一二三四五六七八九十]{1,3}、)/;
/** Characters in which a name ends. */
const BEGINNING = 60;
/** Lines beneath a heading that are looked at. */
const LONGEST = 12;

/** Returns them as the front matter would say them; nothing where there are none. Several are of several places, of which none is certain. */
export function hoursInText(source: Source): Pick<Draft['fields'], 'hours'> {
  const said = source.lines.flatMap((line, index) => {
    const [name] = NAME.exec(simplified(line.slice(0, BEGINNING))) ?? [];
    return name === undefined
      ? []
      : [textsUnder(source, index, name.length)].filter((texts) => texts.some(({ text }) => HOURLY.test(text)));
  });
  const [first] = said;
  const [top] = first ?? [];
  if (!first || !top) return {};
  const whole = said.map((texts) => texts.map(({ text }) => text).join(' '));
  return { hours: { at: top.at, value: new Set(whole).size > 1 ? { ...top, text: whole.join(' / ') } : first } };
}

function textsUnder(source: Source, index: number, start: number): Text[] {
  const line = source.lines[index] ?? '';
  const own = textAt(source, index, start);
  // `## 办公时间（夏季）`: what it says of them belongs to them.
  if (own && !/^[（({｛]/.test(own.text)) return [own];
  const isHeading = HEADING.test(line) || /[:：]\s*$/.test(line);
  const below = source.lines.slice(index + 1, index + 1 + LONGEST);
  const end = below.findIndex((one) => HEADING.test(one));
  const beneath = isHeading ? below.slice(0, end < 0 ? undefined : end).flatMap((_, at) => textAt(source, index + 1 + at, 0) ?? []) : [];
  return own ? [own, ...beneath] : beneath;
}

/** Without the marks of a list, and of bold. */
function textAt(source: Source, index: number, start: number): Text | undefined {
  const [, before = '', text = ''] = /^(\s*(?:[-*+•·]\s+)?)([^]*)$/.exec((source.lines[index] ?? '').slice(start)) ?? [];
  const clean = text.replace(/\*\*|__/g, '').trim();
  return clean === '' ? undefined : { text: clean, at: placeIn(source, index, start + before.length) };
}
