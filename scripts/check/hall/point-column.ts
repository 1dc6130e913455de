import { type At, START } from '../../ground/problem.ts';
import { nearest } from '../../ground/nearest.ts';
import { AGENT_COLUMNS, type DraftList, POINT_COLUMNS, columnOf } from '../../parse/hall/points-csv.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'point-column',
  level: 'error',
  reason: {
    zh: 'points.csv、agents.csv 的表头写错了，那一列（地址、电话、时间）群众就看不到。',
    en: 'Under a heading that is not known an address, a telephone or hours are shown to nobody.',
  },
  check: ({ elsewhere: { points, agents } }) => [...faultsIn(points, POINT_COLUMNS, 'name'), ...faultsIn(agents, AGENT_COLUMNS, 'village')],
};

type Columns = typeof POINT_COLUMNS | typeof AGENT_COLUMNS;

function faultsIn(list: DraftList | undefined, known: Columns, first: string) {
  if (!list) return [];
  const headings = Object.values(known).map(([heading]) => heading);
  const all = { zh: `第一行写：${headings.join('、')}。`, en: `The first line has: ${headings.join(', ')}.` };
  const tell = (at: At, zh: string, en: string, near?: string) => found(rule, list.file, at, { zh, en }, meant(near, all));
  const lacks = !list.columns.has(first);
  const unknown = list.head.filter(({ text }) => text !== '' && columnOf(text, known) === undefined);
  const twice = list.head.filter(({ text }, index) => {
    const name = columnOf(text, known);
    return name !== undefined && list.head.findIndex((one) => columnOf(one.text, known) === name) < index;
  });
  return [
    ...unknown.map(({ text, at }) => tell(at, `没有“${text}”这一列。`, `There is no column “${text}”.`, nearest(text, headings))),
    ...twice.map(({ text, at }) => tell(at, `“${text}”有两列，后一列没有读。`, `“${text}” stands twice; the second was not read.`)),
    ...(lacks && unknown.length === 0 ? [tell(START, `少了“${headings[0]}”这一列。`, `The column “${headings[0]}” is missing.`)] : []),
  ];
}
