/** The one table of the front matter's keys; printed in `guides/README.md`. */

import { nearest } from '../../ground/nearest.ts';
import { simplified } from '../markdown/traditional.ts';
import type { FieldName } from './draft.ts';

/**
 * The shape of a key's value. `text`: one text. `texts`: one text, or a list of texts. `list`: a list, or one text
 * with 、 or ， or , between its items. `limits`: one text, or `{ legal, promised, unit }`. `links`: a list, or one
 * text, of links, names, or `{ name, url }`.
 */
type FieldShape = 'text' | 'texts' | 'list' | 'limits' | 'links';

export interface Field {
  readonly name: FieldName;
  readonly shape: FieldShape;
  /** The first is the one that the documentation uses. */
  readonly chinese: readonly string[];
  /** Besides `name`. */
  readonly english: readonly string[];
}

export const FIELDS: readonly Field[] = [
  { name: 'title', shape: 'text', chinese: ['标题', '事项名称', '名称'], english: ['name'] },
  { name: 'aliases', shape: 'list', chinese: ['俗称', '别名', '又叫'], english: ['alias', 'also_known_as'] },
  { name: 'department', shape: 'text', chinese: ['部门', '办理部门', '主管部门', '实施机关', '实施主体'], english: ['dept'] },
  { name: 'windows', shape: 'list', chinese: ['窗口', '办理窗口', '窗口号'], english: ['window'] },
  { name: 'time', shape: 'limits', chinese: ['时限', '办理时限', '要多久'], english: ['time_limit'] },
  { name: 'fee', shape: 'texts', chinese: ['费用', '收费', '要多少钱', '收费标准'], english: ['fees', 'cost'] },
  { name: 'visits', shape: 'text', chinese: ['跑几次', '到场次数', '到现场次数'], english: ['trips'] },
  { name: 'online', shape: 'links', chinese: ['网上办', '网上办理', '在线办理'], english: [] },
  { name: 'progress', shape: 'links', chinese: ['查进度', '进度查询', '查询进度'], english: ['track'] },
  { name: 'booking', shape: 'links', chinese: ['预约', '网上预约', '预约办理'], english: ['appointment'] },
  { name: 'related', shape: 'list', chinese: ['相关', '相关事项', '另见'], english: ['see_also'] },
  { name: 'also', shape: 'list', chinese: ['也属于', '还属于'], english: ['events'] },
  { name: 'class', shape: 'list', chinese: ['类别', '分类'], english: [] },
  { name: 'who', shape: 'text', chinese: ['谁能办', '办理对象', '服务对象'], english: [] },
  { name: 'result', shape: 'text', chinese: ['结果', '办理结果', '办完拿到'], english: [] },
  { name: 'valid', shape: 'text', chinese: ['有效期', '有效期限'], english: ['validity'] },
  { name: 'phone', shape: 'text', chinese: ['电话', '咨询电话', '联系电话'], english: ['telephone', 'tel'] },
  { name: 'hours', shape: 'texts', chinese: ['办公时间', '办理时间', '开门时间'], english: ['opening_hours'] },
  { name: 'place', shape: 'text', chinese: ['地点', '地址', '办理地点'], english: ['address'] },
  { name: 'reviewed', shape: 'text', chinese: ['核对日期', '核对', '最近核对'], english: ['last_reviewed'] },
  { name: 'review_by', shape: 'text', chinese: ['下次核对', '核对期限'], english: ['next_review'] },
  { name: 'from', shape: 'text', chinese: ['自', '生效日期', '施行日期'], english: ['in_force_from'] },
  { name: 'until', shape: 'text', chinese: ['至', '失效日期', '截止日期'], english: ['in_force_until'] },
  { name: 'item', shape: 'text', chinese: ['事项编码', '事项代码', '编码'], english: ['item_code'] },
  { name: 'latest', shape: 'text', chinese: ['最晚', '最晚办理'], english: ['deadline'] },
  { name: 'translated', shape: 'text', chinese: ['译自', '译自日期'], english: ['translated_from'] },
  { name: 'bundle', shape: 'list', chinese: ['一件事', '包含'], english: ['guides'] },
  { name: 'order', shape: 'list', chinese: ['先后', '先后次序'], english: ['waits'] },
  { name: 'same', shape: 'list', chinese: ['同一样', '同一样材料'], english: ['same_paper'] },
  { name: 'draft', shape: 'text', chinese: ['草稿', '先不发布'], english: [] },
];

/** The keys within `time` and within an entry of `online`, by their one name. */
const INNER_KEYS: Readonly<Record<string, readonly string[]>> = {
  legal: ['法定', '法定时限', '法定期限'],
  promised: ['承诺', '承诺时限', '承诺期限'],
  unit: ['单位'],
  name: ['名称'],
  url: ['网址', '链接', '地址', 'href', 'link'],
};

const byName = new Map(FIELDS.flatMap((field) => [field.name, ...field.chinese, ...field.english].map((name) => [plain(name), field])));
const innerByName = new Map(Object.entries(INNER_KEYS).flatMap(([name, others]) => [name, ...others].map((one) => [plain(one), name])));

/** Returns the field that a key names, in either language, whatever its case; undefined for a key we do not know. */
export function fieldNamed(key: string): Field | undefined {
  return byName.get(plain(key));
}

/** Returns the one name of a key within a value, or undefined. */
export function innerKeyOf(key: string): string | undefined {
  return innerByName.get(plain(key));
}

/** Returns the known key that looks most like this one, or undefined where none is near. */
export function nearestKey(key: string): string | undefined {
  return nearest(
    plain(key),
    FIELDS.flatMap(({ name, chinese }) => [name, ...chinese]),
  );
}

function plain(key: string): string {
  return simplified(key)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
