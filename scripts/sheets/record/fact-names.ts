/** Printed facts in words: `materials` → 要带的材料. */

import type { Wording } from '../../ground/problem.ts';
import type { ChangedFact } from './record.ts';

const NAMES: Readonly<Record<string, Wording>> = {
  title: { zh: '标题', en: 'title' },
  says: { zh: '码里的内容', en: 'what the code says' },
  code: { zh: '编号', en: 'code' },
  materials: { zh: '要带的材料', en: 'what to bring' },
  more: { zh: '放不下的材料', en: 'materials left out' },
  time: { zh: '要多久', en: 'how long' },
  fee: { zh: '要多少钱', en: 'how much' },
  windows: { zh: '窗口', en: 'windows' },
  where: { zh: '地点', en: 'where' },
  hours: { zh: '时间', en: 'hours' },
  phone: { zh: '电话', en: 'phone' },
  name: { zh: '名称', en: 'name' },
  report: { zh: '码不对劲告诉谁', en: 'whom to tell' },
  text: { zh: '文字码', en: 'text code' },
  hall: { zh: '大厅', en: 'hall' },
  event: { zh: '人生大事', en: 'life event' },
  events: { zh: '人生大事', en: 'life events' },
  cards: { zh: '卡片', en: 'card' },
  labels: { zh: '标签', en: 'label' },
  contents: { zh: '目录', en: 'contents' },
  group: { zh: '类别', en: 'class' },
  bring: { zh: '要带的材料', en: 'what to bring' },
  page: { zh: '第几页', en: 'page' },
  wallTitle: { zh: '墙的标题', en: 'title of the wall' },
  letter: { zh: '字母', en: 'letter' },
  tree: { zh: '问答', en: 'questions' },
  summary: { zh: '简介', en: 'summary' },
  steps: { zh: '怎么办', en: 'steps' },
  guides: { zh: '指南', en: 'guides' },
  groups: { zh: '目录', en: 'contents' },
  blocks: { zh: '内容', en: 'what it says' },
  people: { zh: '代表', en: 'representatives' },
  photo: { zh: '照片', en: 'photo' },
  channels: { zh: '渠道', en: 'channels' },
};

/** Returns a fact's path in words of a language, `hall.name` as `大厅 名称`; a part without a word stays as it is. */
export function factInWords(path: string, language: 'zh' | 'en'): string {
  return path
    .split('.')
    .map((part) => NAMES[part]?.[language] ?? part)
    .join(' ');
}

/** Returns a change on one line: of texts of several lines those that differ; `—` where there was nothing, or is nothing. */
export function differingLines({ fact, before = '', now = '' }: ChangedFact): Required<ChangedFact> {
  const [old, fresh] = [before.split('\n'), now.split('\n')];
  const without = (lines: readonly string[], others: readonly string[]) => {
    const own = lines.filter((line) => !others.includes(line));
    return (own.length > 0 || lines.length < others.length ? own : lines).join(' / ') || '—';
  };
  return { fact, before: without(old, fresh), now: without(fresh, old) };
}
