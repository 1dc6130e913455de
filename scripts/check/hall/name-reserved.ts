import { START } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

/** Names of devices, signs that Windows drops from an end, and signs that it takes for something else (Microsoft, “Naming Files, Paths, and Namespaces”). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)|[ .]$|[<>:"\\|?*]/i;

export const rule: Rule = {
  id: 'name-reserved',
  level: 'warning',
  reason: {
    zh: 'Windows 不许用的名字（con、末尾的点和空格、冒号、问号），拷到 Windows 上就没有了。',
    en: 'A name that Windows reserves (con, a dot or a space at its end, a colon) is lost when it is copied there.',
  },
  check: ({ hall, paths }) => {
    const names = new Map(
      paths.flatMap((path) => path.split('/').map((name, index, parts) => [parts.slice(0, index + 1).join('/'), name])),
    );
    return Array.from(names)
      .filter(([, name]) => RESERVED.test(name))
      .map(([path, name]) => {
        const message = {
          zh: `Windows 上不能有叫“${name}”的文件或文件夹。`,
          en: `Windows can have no file or folder that is called “${name}”.`,
        };
        const fix = { zh: '换一个名字；codes.yaml 和链接里也改。', en: 'Choose another name, in codes.yaml and in links too.' };
        return found(rule, hall.file.replace(/[^/]*$/, path), START, message, fix);
      });
  },
};
