import { START } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'ignored-file',
  level: 'warning',
  reason: {
    zh: 'hall.yml 在 hall.yaml 旁边（codes.yml 也一样）是不读的：写在里面的，网上和墙上都不会有。',
    en: 'A hall.yml beside hall.yaml is not read, nor is a codes.yml beside codes.yaml: what it says is nowhere.',
  },
  check: ({ hall, codes, attachments }) =>
    [hall.file, codes.file].flatMap((read) => {
      const name = (read.split('/').pop() ?? '').replace(/\.yaml$/, '');
      // A file that is read is no attachment.
      if (!attachments.includes(`${name}.yml`)) return [];
      const message = {
        zh: `旁边有 ${name}.yaml，这个 ${name}.yml 没有读，里面写的都不算数。`,
        en: `This ${name}.yml is not read, since ${name}.yaml is there: nothing that it says counts.`,
      };
      const fix = {
        zh: `只留一个：把这里还要的几行搬进 ${name}.yaml，再删掉 ${name}.yml。`,
        en: `Keep one of them: move the lines that are still needed into ${name}.yaml, then delete ${name}.yml.`,
      };
      return [found(rule, read.replace(/\.yaml$/, '.yml'), START, message, fix)];
    }),
};
