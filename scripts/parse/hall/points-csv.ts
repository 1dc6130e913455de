/** points.csv and agents.csv: where else things are done, and who does them for others. */

import { simplified } from '../markdown/traditional.ts';
import { type At, START } from '../../ground/problem.ts';
import type { Text } from '../../ground/source.ts';
import { plainName } from '../../ground/nearest.ts';
import { splitTexts } from '../guide/field-values.ts';
import type { DraftTable } from '../table/csv.ts';

/** The columns of points.csv and agents.csv, with their headings: the first is the one that the manual uses. */
export const POINT_COLUMNS = {
  name: ['名称', '服务点', '网点', '网点名称', '站点', 'name'],
  kind: ['类别', '类型', '种类', 'kind'],
  address: ['地址', '地点', '位置', 'address'],
  latitude: ['纬度', '北纬', 'latitude', 'lat'],
  longitude: ['经度', '东经', 'longitude', 'lng', 'lon'],
  hours: ['时间', '办公时间', '服务时间', '开门时间', '营业时间', 'hours'],
  phone: ['电话', '联系电话', '咨询电话', 'phone'],
  can: ['能办', '能办什么', '可办', '可办事项', '能办事项', '办什么', 'can'],
} as const;

export const AGENT_COLUMNS = {
  village: ['村社区', '村', '社区', '村（社区）', '村/社区', '村或社区', 'village'],
  name: ['姓名', '帮代办员', '帮办员', '代办员', 'name'],
  phone: ['电话', '手机', '联系电话', 'phone'],
  can: ['帮办', '帮办什么', '代办', '能帮什么', '帮办事项', 'can'],
} as const;

type Columns = Readonly<Record<string, readonly [string, ...string[]]>>;

/** A row as typed: its cells by column, those with text only; 能办 and 帮办 taken apart. */
export interface ListRow<C extends string> {
  readonly at: At;
  readonly cells: Readonly<Partial<Record<C, Text>>>;
  readonly can: readonly Text[];
}

/** A list as typed. */
export interface DraftList<C extends string = string> {
  readonly file: string;
  readonly head: readonly Text[];
  /** The known columns that it has. */
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly ListRow<C>[];
}

type PointsDraft = DraftList<keyof typeof POINT_COLUMNS>;
type AgentsDraft = DraftList<keyof typeof AGENT_COLUMNS>;

/** The lists of a hall, where it has them. */
export interface Elsewhere {
  readonly points?: PointsDraft;
  readonly agents?: AgentsDraft;
}

/** Returns the rows of a table with these columns; a cell under a heading that is none of them is left out. */
export function listIn<T extends Columns>(table: DraftTable, known: T): DraftList<keyof T & string> {
  const names = table.head.map(({ text }) => columnOf(text, known));
  const rows = table.rows.map((row) => {
    const cells: Partial<Record<keyof T & string, Text>> = {};
    for (const [index, cell] of row.entries()) {
      const name = names[index];
      if (name !== undefined && cell.text !== '') cells[name] ??= cell;
    }
    const { can } = cells;
    return { at: row[0]?.at ?? START, cells, can: can ? splitTexts(can) : [] };
  });
  return { file: table.file, head: table.head, columns: new Set(names.filter((name) => name !== undefined)), rows };
}

/** Returns the column that a heading names, undefined for one that is not known. What stands in brackets behind it (`纬度（GCJ-02）`) says nothing. */
export function columnOf<T extends Columns>(heading: string, known: T): (keyof T & string) | undefined {
  const isNamed = (typed: string) =>
    Object.keys(known).find((name) => known[name]?.some((one) => plainName(one) === plainName(simplified(typed))));
  return isNamed(heading) ?? isNamed(heading.replace(/[（(].*$/s, ''));
}
