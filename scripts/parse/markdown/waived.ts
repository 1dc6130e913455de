/** What need not be brought, and is no material to tick: `不用带身份证`, `以下不用带：`, `照片（不用带）`. */

import { markOf } from './item-marks.ts';

const NOT =
  '不用(?!的)|不必|不需要?|不须|不須|[无無毋](?:需要?|须|須)|(?:可以?|再)不(?=带|帶|携|提|交|附|出示)|免(?=[于予]?(?:带|帶|携|提|交|附|出示))[于予]?';
const BRING = '带|帶|携带|攜帶|提交|提供|交|准备|準備|出示|附';
const THESE = '以下|下列|下面|其他|其它|其余|另外|这些';
/** Up to the end of what says so: the verb, the papers in general, a remark in brackets. */
const ALL = `(?:均|都|则)?(?:${NOT})(?:您|再|另外)?(?:${BRING})?(?:的|了|以下|下列|如下|材料|证件|资料|证明|清单)*(?:\\s*[（(][^（()）]{0,30}[）)])?`;

/** What a paper is spared that is itself to be brought: `不需要盖章的申请表`. */
const SPARED =
  '(?:盖|蓋|复印|複印|签|簽|公证|公證|认证|認證|翻译|翻譯|填|打印|列印|扫描|掃描|装订|裝訂|贴|粘|年检|审核|審核|换|換|密封|备案|登记|注册|核验|上传|塑封|过塑|彩印|写|寫|折)[^，,。；;：:、的]{0,6}的(?!材料|证件|资料|文件)\\p{Script=Han}';
/** A line that says so from its beginning. */
const SAYS = new RegExp(`^\\s*(?:(?:以下|下列|现在|目前|材料|证件)+[，,]?)?(?:均|都|已)?(?:${NOT})(?!要?${SPARED})`, 'u');
/** Words that say so of what follows them. */
const LEAD = new RegExp(`(?:(?:${THESE})(?:的?(?:材料|证件|资料))?[，,]?)?${ALL}\\s*[：:]`, 'u');
const LEAD_AT_END = new RegExp(`${LEAD.source}$`, 'u');
/** All of a line, with a word that points down or none before it; a colon may be missing. */
const ALONE = new RegExp(`^[\\s*_【\\[]*(?:(?:${THESE})[^。；;：:！!？?]{0,30}?)?${ALL}[\\s*_】\\]]*[：:。]?[\\s*_]*$`, 'u');
/** All of a heading. */
const NAMES = new RegExp(`^[^。；;！!？?]{0,30}?${ALL}[：:\\s】]*$`, 'u');
/** After a name, as the last that is said of it. Of a paper that is handed back it is said, too. */
const ENDS = new RegExp(
  `[：:，,（(\\s](?:现在|现|已|均|都|可)*(?:${NOT})(?:您|再)?(?:带|帶|携带|攜帶|提交|提供|准备|準備)?(?:了|的)?[）)。；;\\s]*$`,
  'u',
);
const BACK = /退还|退回|交还|返还|查验|看一[眼下]/u;

/** Characters of such words, and of a line that is nothing else. */
const LONGEST = 40;
const LONGEST_LINE = 80;

/** Returns whether a line says from its beginning what need not be brought. */
export function saysWaived(line: string): boolean {
  return SAYS.test(line);
}

/** Returns whether a line ends by saying of what it names that it need not be brought: `照片（不用带）`, `户口簿：免提交`. */
export function endsWaived(line: string): boolean {
  return ENDS.test(line.slice(-LONGEST)) && !BACK.test(line);
}

/** Returns whether a heading says so of all beneath it: `不用带的材料`. */
export function namesWaived(heading: string): boolean {
  return heading.length <= LONGEST_LINE && NAMES.test(heading);
}

/** Returns where in a line the words begin that say so of what follows, or -1. */
export function startOfWaived(line: string): number {
  if (isWaivedLead(line)) return 0;
  const start = line.search(LEAD);
  const mark = line.length - (markOf(line)?.rest ?? line).length;
  return start > 0 && /^[\s*_【[]*$/.test(line.slice(mark, start)) ? 0 : start;
}

/** Returns whether a line says nothing but that what follows need not be brought, with a colon or without. */
export function isWaivedLead(line: string): boolean {
  return line.length <= LONGEST_LINE && ALONE.test(markOf(line)?.rest ?? line);
}

/** Returns whether a text ends with such words. */
export function leadsToWaived(text: string): boolean {
  return LEAD_AT_END.test(text.trimEnd().slice(-LONGEST)) || isWaivedLead(text.trim());
}

/** Returns whether a cell beneath this title says that its row need not be brought: `是` under `免提交`, `否` under `是否需要`. */
export function isWaivedBy(title: string, cell: string): boolean {
  if (WAIVES.test(title)) return YES.test(cell) || saysWaived(cell);
  return ASKS.test(title) && (NO.test(cell) || saysWaived(cell));
}

/** Returns whether a column so titled says of each row whether it is needed. */
export function asksNeed(title: string): boolean {
  return ASKS.test(title);
}

/** Returns whether a cell says yes. */
export function saysYes(cell: string): boolean {
  return YES.test(cell);
}

const WAIVES = new RegExp(`^(?:是否)?(?:可以?)?(?:${NOT})(?:${BRING})?(?:的|材料|证件)*[？?]?$`, 'u');
const ASKS = /^(?:是否)?(?:需要?|须|必[要须需带备]|必?要?带|应?提[交供]|要不要带?)(?:性|的|材料|携带|提[交供])*[？?]?$/u;
const YES = /^(?:是|对|可以?|免|[√✓✔☑○Yy1]|yes)$/iu;
const NO = /^(?:否|不|非|不是|非必[要须需备]|不必[要须需备]|可选|[×✗✘xXNn0]|no)$/iu;
