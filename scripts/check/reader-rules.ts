/** Problems that no rule finds, but a reader of bytes, YAML, markdown or the last output, or a printer of sheets: their ids, and why they matter. */

import type { Level } from '../ground/problem.ts';

export interface ReaderRule {
  readonly id: string;
  readonly level: Level;
  /** For `guides/README.md`, which is written in Chinese for clerks. */
  readonly reason: string;
}

export const READER_RULES: readonly ReaderRule[] = [
  { id: 'encoding', level: 'error', reason: '不是 UTF-8 的字在手机上是乱码。' },
  { id: 'bom', level: 'note', reason: '记事本留下的看不见的记号，不影响。' },
  { id: 'crlf', level: 'note', reason: 'Windows 的换行，不影响。' },
  { id: 'empty-file', level: 'error', reason: '空文件做不出页面。' },
  { id: 'unreadable', level: 'error', reason: '打不开的文件做不出页面。' },
  { id: 'too-large', level: 'error', reason: '一篇指南超过 1 MB，老人的手机打不开。' },
  { id: 'symlink-outside', level: 'warning', reason: '大厅文件夹外面的东西不读也不发布。' },
  { id: 'yaml-syntax', level: 'error', reason: 'YAML 写错了，后面的内容就读不出来。' },
  { id: 'yaml-tab', level: 'error', reason: 'YAML 的缩进只能用空格，用 Tab 会读错。' },
  { id: 'yaml-alias', level: 'error', reason: '& 和 * 在 YAML 里是引用，套起来会把机器撑爆；多半是忘了加引号。' },
  { id: 'duplicate-key', level: 'error', reason: '同一个键写了两次，不知道哪一个算数。' },
  { id: 'front-matter-unclosed', level: 'error', reason: '开头的 --- 没有第二行 ---，分不清哪里是正文。' },
  { id: 'field-shape', level: 'error', reason: '键后面的写法不对（比如该写文字的地方写了表），读不出来。' },
  { id: 'unknown-key', level: 'warning', reason: '不认识的键不会出现在页面上，多半是打错了字。' },
  { id: 'condition-place', level: 'warning', reason: '花括号只有写在行末、段末才起作用，写在中间会被当成文字。' },
  { id: 'lone-brace', level: 'warning', reason: '少了左边的花括号，条件就不起作用，这一行会给所有人看。' },
  { id: 'hall-missing', level: 'warning', reason: '没有 hall.yaml 就不知道大厅的名字和网址，印出去的码打不开。' },
  { id: 'hall-required', level: 'error', reason: '名字、网址、人生大事，缺一样就做不出墙。' },
  { id: 'hall-type', level: 'error', reason: '写法不对的内容读不出来。' },
  { id: 'wall-distance', level: 'error', reason: '看不懂从多远的地方扫，码印多大就算不出来。' },
  { id: 'hall-unknown-key', level: 'warning', reason: '不认识的键不起作用，多半是打错了字。' },
  { id: 'hall-duplicate', level: 'error', reason: '两样东西同一个名字，分不清。' },
  { id: 'hall-language', level: 'error', reason: '语言代码错了，朗读和翻译都会错。' },
  { id: 'hall-timezone', level: 'error', reason: '时区错了，“现在开着门吗”会算错。' },
  {
    id: 'hall-address',
    level: 'warning',
    reason: '网址印在每个码里：不是网址的打不开（这时是错误）；有大写、末尾有斜线、写着 :443 的会让二维码变密，难扫。',
  },
  { id: 'event-letter', level: 'error', reason: '两件人生大事用同一个字母，码会混在一起。' },
  { id: 'event-colour', level: 'warning', reason: '颜色太浅，白字写在上面老人看不清。' },
  { id: 'folder-without-event', level: 'warning', reason: 'hall.yaml 里没有这个文件夹，字母和名字只好先猜一个。' },
  { id: 'code-format', level: 'error', reason: '不合格式的码，手打进不去页面。' },
  { id: 'code-gone', level: 'error', reason: '上次发布过的码不见了：墙上印着它，扫码的人会扑空。' },
  { id: 'code-moved', level: 'error', reason: '上次发布过的码换成了别的指南：墙上的字和手机里的对不上。' },
  { id: 'frozen-code', level: 'error', reason: '印过的码照登记册里记下的样子重印；记录残缺，就画不出同一幅图。' },
  { id: 'codes-not-written', level: 'error', reason: '登记册有错误时不往里加码，免得越改越乱。' },
  { id: 'plan-broken', level: 'error', reason: '平面图读不懂，页面上就没有图。' },
  { id: 'page-budget', level: 'warning', reason: '一页太大，信号不好的地方要等很久。' },
  { id: 'map-too-large', level: 'error', reason: '问题太多，一张纸画不清楚，看的人会迷路。' },
  { id: 'map-without-questions', level: 'warning', reason: '没有问题的指南，没有导图可画。' },
  { id: 'sheet-distance', level: 'error', reason: '码印小了，站在该站的地方扫不出来。' },
  { id: 'sheet-label', level: 'error', reason: '标签比码还小，印出来扫不了。' },
  { id: 'sheet-no-text', level: 'warning', reason: '大厅要印“没网扫这个”，纸上放不下，得有人知道。' },
  { id: 'sheet-not-registered', level: 'error', reason: '没登记的码会变，印出来就贴错了。' },
  { id: 'sheet-nothing', level: 'error', reason: '要印的一样都没有，多半是选错了。' },
  { id: 'sheet-proof', level: 'error', reason: '码读不出来、字被切掉或者叠在一起的，不能贴出去。' },
  { id: 'sheet-title', level: 'error', reason: '标题放不下，切掉半句会让人看错。' },
  { id: 'text-code', level: 'error', reason: '文字码装不下的，切掉一半会让人白跑。' },
];
