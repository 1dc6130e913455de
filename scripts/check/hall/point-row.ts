import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'point-row',
  level: 'warning',
  reason: {
    zh: '一行里没有名称、没有人，或者同一处写了两行，群众就不知道去哪里、找谁。',
    en: 'A row without a name, or the same place twice: people do not know where to go, or whom to ask.',
  },
  check: ({ elsewhere: { points, agents } }) => {
    const names = new Set<string>();
    const inPoints = (points?.columns.has('name') ? points.rows : []).flatMap(({ at, cells }) => {
      const key = [cells.name?.text, cells.address?.text].join('\n');
      const isTwice = cells.name !== undefined && names.has(key);
      names.add(key);
      if (cells.name && !isTwice) return [];
      return [
        found(
          rule,
          points?.file ?? '',
          cells.name?.at ?? at,
          isTwice
            ? { zh: `“${cells.name?.text}”前面已经写过一行。`, en: `“${cells.name?.text}” has a row already.` }
            : { zh: '这一行没有名称，没有列出来。', en: 'This row has no name and was left out.' },
          isTwice
            ? { zh: '两行合成一行。', en: 'Put both rows into one.' }
            : { zh: '在“名称”一列写上叫什么；是空行就删掉。', en: 'Write its name, or delete the row.' },
        ),
      ];
    });
    const inAgents = (agents?.columns.has('village') ? agents.rows : []).flatMap(({ at, cells }) => {
      if (cells.village && (cells.name ?? cells.phone)) return [];
      const message = cells.village
        ? {
            zh: `“${cells.village.text}”没有写姓名和电话，没有列出来。`,
            en: `“${cells.village.text}” has neither name nor telephone and was left out.`,
          }
        : { zh: '这一行没有写是哪个村、哪个社区，没有列出来。', en: 'This row says no village and was left out.' };
      const fix = { zh: '写上村社区，再写姓名或者电话。', en: 'Write the village, and a name or a telephone.' };
      return [found(rule, agents?.file ?? '', at, message, fix)];
    });
    return [...inPoints, ...inAgents];
  },
};
