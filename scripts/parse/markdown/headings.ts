/** The one table of section headings; printed in `guides/README.md`. Any other heading is a section of text. */

import { headingMark, unwrapped } from './heading-marks.ts';
import { simplified } from './traditional.ts';

/** The kind of a section: its shape in a guide. */
export type SectionKind =
  | 'materials'
  | 'steps'
  | 'questions'
  | 'faq'
  | 'time'
  | 'fee'
  | 'who'
  | 'result'
  | 'mistakes'
  | 'basis'
  | 'where'
  | 'text';

interface KnownHeading {
  readonly kind: SectionKind;
  /** The first is the one that the documentation uses. */
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

export const HEADINGS: readonly KnownHeading[] = [
  {
    kind: 'who',
    chinese: [
      '谁能办',
      '谁可以办',
      '申请条件',
      '办理条件',
      '受理条件',
      '办理对象',
      '服务对象',
      '申请对象',
      '适用对象',
      '适用范围',
      '申请人条件',
      '申请资格',
      '申报条件',
      '申办条件',
      '领取条件',
      '受理范围',
      '办理范围',
      '谁可以申请',
      '适用人群',
      '服务人群',
    ],
    english: ['Who can apply', 'Who can do this', 'Who is this for', 'Who it is for', 'Eligibility', 'Conditions', 'Requirements', 'Who'],
  },
  {
    kind: 'questions',
    chinese: ['您的情况', '你的情况', '情况', '办理情形', '情形选择', '选择情形', '情形'],
    english: ['Your situation', 'Your case', 'Your circumstances', 'Questions about you'],
  },
  {
    kind: 'materials',
    chinese: [
      '要带的材料',
      '要带什么',
      '带什么材料',
      '申请材料',
      '所需材料',
      '需要的材料',
      '材料清单',
      '办理材料',
      '提交材料',
      '申报材料',
      '申请资料',
      '所需资料',
      '应备文件',
      '应备证件',
      '所需文件',
      '材料',
      '要带的证件',
      '要准备的材料',
      '需要什么材料',
      '需要哪些材料',
      '需要提交的材料',
      '需要提供的材料',
      '需提交的材料',
      '需提供的材料',
      '需提交材料',
      '需提供材料',
      '所需证件',
      '应交材料',
      '申办材料',
      '办理所需材料',
    ],
    english: [
      'What to bring',
      'Materials',
      'Required materials',
      'Documents',
      'Required documents',
      'Documents required',
      'Documents needed',
      'What you need',
      'Documents to bring',
    ],
  },
  {
    kind: 'steps',
    chinese: [
      '怎么办',
      '怎么办理',
      '怎样办',
      '如何办理',
      '办理流程',
      '办事流程',
      '办理步骤',
      '办理程序',
      '申请流程',
      '申办流程',
      '流程',
      '步骤',
      '怎么申请',
      '如何申请',
      '办理过程',
      '办理环节',
      '操作流程',
      '操作步骤',
      '申报流程',
      '申请步骤',
      '审批流程',
      '受理流程',
      '办事程序',
    ],
    english: ['Steps', 'How to apply', 'How to do it', 'What to do', 'Procedure', 'Process', 'How it works'],
  },
  {
    kind: 'time',
    chinese: [
      '要多久',
      '多久办好',
      '办理时限',
      '办结时限',
      '法定时限',
      '承诺时限',
      '办理期限',
      '时限',
      '要多长时间',
      '办结时间',
      '办结期限',
      '受理时限',
      '审批时限',
    ],
    english: ['How long it takes', 'How long does it take', 'How long', 'Time', 'Time limit', 'Processing time'],
  },
  {
    kind: 'fee',
    chinese: [
      '要多少钱',
      '多少钱',
      '收费标准',
      '收费情况',
      '办理费用',
      '是否收费',
      '收费',
      '费用',
      '要钱吗',
      '收费吗',
      '费用标准',
      '收费项目',
      '收费依据及标准',
    ],
    english: ['What it costs', 'How much it costs', 'How much does it cost', 'Fee', 'Fees', 'Cost', 'Costs', 'Charges'],
  },
  {
    kind: 'where',
    chinese: [
      '去哪办',
      '去哪儿办',
      '到哪办',
      '到哪儿办',
      '在哪办',
      '在哪儿办',
      '去哪里办',
      '在哪里办',
      '办理地点',
      '办理地址',
      '办公地址',
      '受理地点',
      '办理窗口',
      '受理窗口',
      '办事地点',
      '受理地址',
      '去哪里办理',
      '在哪里办理',
    ],
    english: ['Where', 'Where to go', 'Where to apply', 'Where it is done', 'Location', 'Place'],
  },
  {
    kind: 'faq',
    chinese: ['常见问题', '常见问答', '常见问题解答', '热点问题', '问答', '大家常问', '常见问题及解答', '问题解答'],
    english: ['FAQ', 'FAQs', 'Frequently asked questions', 'Common questions', 'Questions and answers', 'Q&A', 'Questions'],
  },
  {
    kind: 'mistakes',
    chinese: ['容易出错的地方', '容易出错', '常见错误', '注意事项', '特别提醒', '避坑'],
    english: ['Common mistakes', 'Mistakes to avoid', 'What often goes wrong', 'Please note', 'Notes'],
  },
  {
    kind: 'basis',
    chinese: ['依据', '办理依据', '法律依据', '设定依据', '政策依据', '法规依据', '受理依据', '收费依据'],
    english: ['Legal basis', 'Basis', 'Legal grounds', 'Laws and regulations', 'Law'],
  },
  {
    kind: 'result',
    chinese: ['结果', '办理结果', '审批结果', '办完拿到什么', '您会拿到什么', '结果领取'],
    english: ['Result', 'Results', 'What you get', 'Outcome'],
  },
];

/** Characters: a heading with more is none of the table's. */
const LONGEST = 60;

const byName = new Map(HEADINGS.flatMap(({ kind, chinese, english }) => [...chinese, ...english].map((name) => [plain(name), kind])));

/** Returns the kind of section that a heading begins: `text` for a heading we do not know. */
export function sectionKindOf(heading: string): SectionKind {
  if (heading.length > LONGEST) return 'text';
  const name = plain(heading);
  return (
    byName.get(name) ??
    byName.get(name.replace(/\s*[（(][^（()）]*[）)]$/, '')) ??
    byName.get(name.replace(/(?:如下|包括|有|为|目录|目錄|清单|清單|及要求|一览)$/, '')) ??
    'text'
  );
}

/** Without what is drawn around it, its number, the colon or question mark after it, spaces between its characters, and case. */
function plain(heading: string): string {
  const whole = unwrapped(simplified(heading).trim().toLowerCase());
  const rest = unwrapped(headingMark(whole)?.rest ?? whole);
  const name = rest.replace(/[\s：:?？。]+$/, '').replace(/\s+/g, ' ');
  return /^[\p{Script=Han} ]+$/u.test(name) ? name.replaceAll(' ', '') : name;
}
