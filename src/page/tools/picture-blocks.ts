/** The blocks of a guide's picture: the shown parts of its page, as tailored and ticked. */

import type { PictureBlock } from '../../view/picture/picture.ts';
import { all } from '../ground/page.ts';

/** Returns the blocks of the page, from its code to the day it was checked. */
export function pictureBlocks(root: ParentNode): PictureBlock[] {
  const main = root.querySelector('main');
  const text = (selector: string) => all(root, `main ${selector}`).filter(isShown).map(textShown).filter(Boolean);
  return [
    { style: 'code', text: text('.head .code').join('') },
    ...text('.head h1').map(plain('title')),
    ...text('.sheet > .when').map(plain('when')),
    ...text('.sheet > .lead').map(plain('body')),
    ...text('.alert').map(plain('bold')),
    ...all(root, '.facts > div').map(factOf),
    ...text(latestIn(root)).map(plain('bold')),
    ...[...(main?.children ?? [])].filter((part) => part.matches('section') && isShown(part)).flatMap(sectionBlocks),
    ...all(root, 'main footer p')
      .map((line) => (line.matches('.trust') ? textShown(line) : [...line.children].map(textShown).join('　')))
      .filter(Boolean)
      .map(plain('soft')),
  ];
}

/** Returns the selector of what says by when to come: as written, and as reckoned. */
export function latestIn(root: ParentNode): string {
  return root.querySelector('.latest details') ? '.latest summary, .due p:not(.acts)' : '.latest';
}

function plain(style: PictureBlock['style']) {
  return (text: string): PictureBlock => ({ style, text });
}

function factOf(fact: HTMLElement): PictureBlock {
  const isPlates = fact.matches('.to');
  const lines = all(fact, 'dd').flatMap((value) =>
    value.children.length > 0 ? [...value.children].filter(isShown).map(textShown) : textShown(value),
  );
  const name = fact.querySelector('dt')?.textContent ?? '';
  return { style: 'body', text: `${name}：${lines.join(isPlates ? ' ' : '\n')}` };
}

/** Returns a section with its heading first; nothing where only its heading would be left, nor what only leads elsewhere. */
export function sectionBlocks(section: Element): PictureBlock[] {
  if (section.matches('.picture') || section.querySelector('.list .tag')) return [];
  const inside = section.matches('[data-part=questions]')
    ? [...all(section, '[data-question]').flatMap(answerBlocks), ...foundBlocks(section)]
    : [...section.children].filter((one) => !one.matches('h2')).flatMap(blocksIn);
  const heading = section.querySelector('h2');
  return inside.length > 0 && heading ? [{ style: 'heading', text: textShown(heading) }, ...inside] : [];
}

/** Returns a question with its answer, and what is said of that; nothing where it has none, which is of no use on paper. */
export function answerBlocks(set: HTMLElement): PictureBlock[] {
  const label = isShown(set) ? set.querySelector('input:checked')?.closest('label') : undefined;
  const question = set.querySelector('legend');
  if (!label || !question) return [];
  // “不清楚” shows all that is said of any.
  const said = label.matches('.unsure') ? [] : all(set, '.said').filter(isShown).map(textShown);
  return [{ style: 'soft', text: textShown(question) }, { style: 'bold', text: textShown(label) }, ...said.map(plain('body'))];
}

/** Returns what tables say for the answers. */
function foundBlocks(section: Element): PictureBlock[] {
  return all(section, '.found :is(p, dl > div)').map((one) => {
    const [name, value] = [one.querySelector('dt'), one.querySelector('dd')];
    return name && value ? { style: 'bold', text: `${textShown(name)}：${textShown(value)}` } : { style: 'body', text: textShown(one) };
  });
}

function blocksIn(element: Element): PictureBlock[] {
  if (isShown(element) && element.matches('.plan')) return planIn(element);
  if (!isShown(element) || element.matches('svg,nav,button,h2,.two,.passed,[data-part=basis]')) return [];
  if (element.matches('.bring')) return items(element).flatMap(materialOf);
  if (element.matches('.steps')) return items(element).flatMap(stepOf);
  if (element.matches('ul,ol'))
    return items(element).map((item) => ({ style: 'body', text: channelOf(item) ?? textShown(item), mark: 'dot' }));
  if (element.matches('table'))
    return all(element, 'tr').map((row) => ({ style: 'body', text: [...row.children].map(textShown).join('　') }));
  if (element.matches('summary')) return [{ style: 'bold', text: textShown(element) }];
  if (element.matches('.when')) return [{ style: 'when', text: element.textContent ?? '' }];
  if (element.matches('.acts,.hours')) return [...element.children].flatMap(blocksIn);
  if (element.matches('div,details,blockquote,section')) return [...element.children].flatMap(blocksIn);
  // On paper a link is its address.
  const link = element.matches('.acts a:not([href^="tel:"])') ? element.getAttribute('href') : null;
  const text = link === null ? textShown(element) : `${textShown(element).replace(/ ?↗/, '')}：${link}`;
  return text === '' ? [] : [{ style: 'body', text }];
}

function planIn(part: Element): PictureBlock[] {
  const [, , width = 0, height = 0] = (part.querySelector('svg')?.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return width > 0 && height > 0 ? [{ style: 'body', text: '', drawn: height / width }] : [];
}

/** Returns a way to be heard with its number or host, which only its link says. */
function channelOf(item: Element): string | undefined {
  const address = item.querySelector('.go')?.closest('a')?.getAttribute('href');
  if (!address) return undefined;
  const [text, end] = [textShown(item), address.replace(/^\w+:(\/\/)?|[/?].*/g, '')];
  return text.includes(end) ? text : `${text}：${end}`;
}

function items(list: Element): Element[] {
  return [...list.children].filter(isShown);
}

function materialOf(item: Element): PictureBlock[] {
  const label = item.querySelector('label');
  const isTicked = item.querySelector<HTMLInputElement>('input')?.checked === true;
  const form = label?.querySelector('i');
  const any = all(item, '.any > li').filter(isShown);
  return [
    ...whenOf(label?.querySelector('span')),
    { style: 'bold', text: label?.querySelector('span > b')?.textContent ?? '', mark: isTicked ? 'ticked' : 'box' },
    ...(form ? [under('soft', textShown(form))] : []),
    ...any.map((one) =>
      under(
        'body',
        `· ${[...one.children]
          .filter((part) => isShown(part) && part.matches('b,i'))
          .map(textShown)
          .join('，')}`,
      ),
    ),
    ...[...item.children]
      .filter((part) => part.matches('.note') && isShown(part))
      .map((note) => under('soft', textShown(note)))
      .filter(({ text }) => text !== ''),
  ];
}

function stepOf(item: Element, at: number): PictureBlock[] {
  const title = [...item.children].find((part) => part.matches('b'));
  const rest = [...item.children].filter((part) => !part.matches('b,.when') && isShown(part)).map(textShown);
  const [first = '', ...more] = [...(title ? [textShown(title)] : []), ...rest].filter(Boolean);
  return [...whenOf(item), { style: title ? 'bold' : 'body', text: first, mark: at + 1 }, ...more.map((text) => under('body', text))];
}

function whenOf(item: Element | null | undefined): PictureBlock[] {
  const when = [...(item?.children ?? [])].find((part) => part.matches('.when'));
  return when && isShown(when) ? [under('when', when.textContent ?? '')] : [];
}

function under(style: PictureBlock['style'], text: string): PictureBlock {
  return { style, text, under: true };
}

/** Returns whether a part is shown on the page. */
export function isShown(element: Element): boolean {
  return element.closest('[hidden],.beyond') === null;
}

const NEW_LINE = 'p,li,ul,ol,div,tr,br,h3,h4,pre,blockquote';

/** Returns an element's text as it is shown, without the words of its condition. */
export function textShown(element: Element | null): string {
  return (element ? gathered(element) : '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

function gathered(element: Element): string {
  const parts = [...element.childNodes].map((node) => {
    if (!(node instanceof Element)) return (node.textContent ?? '').replace(/\s+/g, ' ');
    if (node.matches('[hidden],.beyond,.when,svg,input,button,[data-left],[data-count],.open,.go,.files')) return '';
    if (node.matches('i')) return ` ${gathered(node)}`;
    return node.matches(NEW_LINE) ? `\n${gathered(node)}\n` : gathered(node);
  });
  return parts.join('');
}
