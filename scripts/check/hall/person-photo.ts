import { START } from '../../ground/problem.ts';
import { nearest } from '../../ground/nearest.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'person-photo',
  level: 'error',
  reason: {
    zh: '照片不在，公示牌上就少一张脸。照片只印在公示牌上，不发布到网上。',
    en: 'Without the photo the board lacks a face. A photo is printed on the board only, never published.',
  },
  check: ({ hall, paper, attachments }) =>
    paper.people.flatMap(({ photo }, index) => {
      if (photo === undefined || (attachments.includes(photo) && PICTURE.test(photo))) return [];
      const at = hall.places.get(`people.${index}.photo`) ?? START;
      const isThere = attachments.includes(photo);
      const message = isThere
        ? { zh: `“${photo}”不是照片。`, en: `“${photo}” is no picture.` }
        : { zh: `找不到照片“${photo}”。`, en: `The photo “${photo}” is not there.` };
      const otherwise = {
        zh: '把 jpg、png 或 webp 放进大厅的文件夹，写它的路径，例如 people/zhang.jpg。',
        en: "Put a jpg, png or webp into the hall's folder and write its path, such as people/zhang.jpg.",
      };
      const pictures = attachments.filter((path) => PICTURE.test(path));
      return [found(rule, hall.file, at, message, meant(isThere ? undefined : nearest(photo, pictures), otherwise))];
    }),
};

const PICTURE = /\.(jpe?g|png|webp)$/i;
