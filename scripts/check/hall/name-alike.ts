import { START } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'name-alike',
  level: 'warning',
  reason: {
    zh: '只差大小写的两个名字，在 Windows 和苹果电脑上是同一个：拷过去就丢一个。',
    en: 'Two names that differ only in case are one on Windows and macOS: a copy loses one of them.',
  },
  check: ({ hall, paths }) => {
    const first = new Map<string, string>();
    return paths.flatMap(partsOf).flatMap((path) => {
      const name = path.normalize('NFC').toLowerCase();
      const other = first.get(name) ?? path;
      first.set(name, other);
      if (other === path) return [];
      const message = {
        zh: `“${path}”和“${other}”只差大小写，在 Windows 和苹果电脑上只留得下一个。`,
        en: `“${path}” and “${other}” differ only in case: Windows and macOS keep one of them.`,
      };
      const fix = {
        zh: '给其中一个起别的名字；codes.yaml 和链接里也改。',
        en: 'Give one of them another name, in codes.yaml and in links too.',
      };
      return [found(rule, hall.file.replace(/[^/]*$/, path), START, message, fix)];
    });
  },
};

/** A path and the folders on its way. */
function partsOf(path: string): string[] {
  return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}
