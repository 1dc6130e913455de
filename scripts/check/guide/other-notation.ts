import type { Wording } from '../../ground/problem.ts';
import type { Notation } from '../../parse/markdown/tree.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'other-notation',
  level: 'note',
  reason: {
    zh: '别的程序的写法在这里不起作用，群众看到的是一堆符号。',
    en: 'A notation of another program does nothing here; people see its signs.',
  },
  check: ({ drafts }) =>
    drafts.flatMap(({ file, unread = [] }) =>
      unread.flatMap(({ as, text, at }) => {
        if (as === 'heading' || as === 'papers' || as === 'talk' || as === 'need') return [];
        const shown = Array.from(text).slice(0, 40).join('');
        const message = {
          zh: `“${shown}”会照原样显示，这样的写法不起作用。`,
          en: `“${shown}” is shown as it is; this notation does nothing here.`,
        };
        return [found(rule, file, at, message, INSTEAD[as])];
      }),
    ),
};

const INSTEAD: Readonly<Record<Notation, Wording>> = {
  html: {
    zh: '去掉尖括号里的标签；加粗写成 **字**，换行就另起一行。',
    en: 'Leave the tag out; bold is **text**, and a new line is a new line.',
  },
  container: { zh: '去掉这一行，里面的话写成普通的一段。', en: 'Leave this line out; what is within is an ordinary paragraph.' },
  template: { zh: '去掉它，把要显示的话直接写出来。', en: 'Leave it out and write what it would show.' },
  embed: { zh: '图片写成 ![说明](文件夹/图片.jpg)。', en: 'A picture is ![what it shows](folder/picture.jpg).' },
  wikilink: { zh: '链接写成 [字](文件夹/文件名.md)。', en: 'A link is [words](folder/file.md).' },
  struck: {
    zh: '画掉的字也会显示，画掉的材料照样要打勾：不要了就删去。',
    en: 'What is struck out is shown, and a material struck out is still to be ticked: delete what is not wanted.',
  },
  callout: { zh: '去掉 [!…]，提醒的话直接写在 > 后面。', en: 'Leave [!…] out; the remark itself follows the >.' },
};
