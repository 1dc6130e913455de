/** What clerks get wrong in what a guide says, though every line of it can be read: each with siblings, and a right one that stays silent. */

import { describe, expect, it } from 'vitest';
import { drawnFor } from '../sheets/printable.ts';
import { HALL, QUESTION, compiled, found, guide, guideWith } from './hall-folder.ts';

const FILE = 'birth/hukou.md';
/** The messages of one rule about these lines. */
const said = (id: string, ...lines: string[]) => saidOf(id, guide(...lines));
const saidWith = (id: string, ...fields: string[]) => saidOf(id, guideWith(...fields));

function saidOf(id: string, files: Parameters<typeof compiled>[0]): string[] {
  return compiled(files)
    .problems.filter((one) => one.id === id)
    .map(({ message }) => message.zh);
}

function fixesOf(id: string, files: Parameters<typeof compiled>[0]): string[] {
  return compiled(files)
    .problems.filter((one) => one.id === id)
    .map(({ fix }) => fix.zh);
}

describe('over-legal-time: a promise that is longer than the law allows', () => {
  it('in one text', () =>
    expect(found(guideWith('时限: 法定 20 个工作日，承诺 30 个工作日'))).toEqual([`${FILE}:3:19 warning over-legal-time`]));
  it.each([
    ['时限: 承诺30日（法定20日）'],
    ['时限: 承诺三十个工作日，法定二十个工作日'],
    ['时限: 法定办结时限 20 日；承诺办结时限 30 个工作日'],
    ['时限: { 法定: 15 日, 承诺: 1 个月 }'],
    ['时限: { 法定: 20, 承诺: 25, 单位: 工作日 }'],
    ['time: legal limit 5 working days, promised 2 months'],
  ])('%s', (field) => expect(saidWith('over-legal-time', field)).toHaveLength(1));
  it('under headings of their own', () =>
    expect(said('over-legal-time', '## 法定时限', '20 个工作日', '## 承诺时限', '30 个工作日')).toEqual([
      '承诺 30 个工作日，比法定的 20 个工作日 还长。',
    ]));
  it.each([
    ['时限: 法定 20 个工作日，承诺 5 个工作日'],
    // Twenty days of the calendar, and twenty working days with a week of holidays among them.
    ['时限: 法定 20 个工作日，承诺 25 日'],
    ['时限: { 法定: 1 个月, 承诺: 30 日 }'],
    ['时限: 承诺 5 个工作日，2026 年 3 月 15 日起'],
    ['时限: { 法定: 20, 承诺: 即办, 单位: 工作日 }'],
  ])('%s is right', (field) => expect(saidWith('over-legal-time', field)).toEqual([]));
});

describe('instant-with-limit: done at once, and in some days', () => {
  it.each([
    ['时限: 即办，5 个工作日'],
    ['时限: 即办件，承诺办结时限 3 个工作日'],
    ['时限: 当场办结（5个工作日）'],
    ['时限: 3 个工作日，立等可取'],
    ['时限: 即办件；承诺时限：1 个工作日'],
  ])('%s', (field) => expect(saidWith('instant-with-limit', field)).toHaveLength(1));
  it('is told at the limit', () => expect(found(guideWith('时限: 即办，5 个工作日'))).toEqual([`${FILE}:3:8 warning instant-with-limit`]));
  it.each([
    ['时限: 即办'],
    ['时限: 即办（法定 20 个工作日）'],
    ['时限: 材料齐全当场办结，要核查的 5 个工作日'],
    ['时限: 当场办结或 5 个工作日内'],
    ['时限: 登记当场办结；核定养老金 20 个工作日'],
    ['时限: 当场办结，约 10 分钟'],
  ])('%s is right', (field) => expect(saidWith('instant-with-limit', field)).toEqual([]));
});

describe('fee-without-basis', () => {
  const papers = ['## 要带的材料', '- 甲证：原件'];
  it.each([
    [['## 要多少钱', '- 工本费 20 元']],
    [['## 收费标准', '每份 5 元']],
    [['## 要多少钱', '- 首次免费', '- 补办二十元 {自 2026-01-01}']],
  ])('%j', (lines) => expect(said('fee-without-basis', ...papers, ...lines)).toHaveLength(1));
  it.each(['10*2 元', '10 × 2 元', '5 元'])('quotes %s as typed', (fee) =>
    expect(compiled(guide(...papers, '## 要多少钱', `- 工本费 ${fee}`)).problems).toMatchObject([
      { id: 'fee-without-basis', message: { zh: `收 ${fee}，没写照什么收。` } },
    ]),
  );
  it.each([
    [['## 要多少钱', '- 不收费']],
    [['## 要多少钱', '- 20 元，照《某某收费标准》收']],
    [['## 要多少钱', '- 工本费 20 元', '## 依据', '- 《中华人民共和国居民身份证法》第二十条']],
    [['## 怎么办', '1. 到银行取补助 20 元']],
  ])('%j is right', (lines) => expect(said('fee-without-basis', ...papers, ...lines)).toEqual([]));
});

describe('catch-all-condition', () => {
  it.each([
    '其他条件',
    '符合法律法规规定的其他条件',
    '法律、行政法规规定的其他情形',
    '应当具备的其他条件',
    '主管部门规定的有关要求',
    'Other conditions',
  ])('%s', (condition) => expect(said('catch-all-condition', '## 谁能办', '- 本县居民', `- ${condition}`)).toHaveLength(1));
  it('is told where it stands', () =>
    expect(found(guide('## 谁能办', '- 本县居民', '- 满 18 岁，和其他条件'))).toContain(`${FILE}:8:11 warning catch-all-condition`));
  it.each(['家里的财产，符合当地的规定', '其他人也可以代办', '没有其他住房', '残疾人的其他亲属', '条件好的家庭不能办'])(
    '%s is right',
    (condition) => expect(said('catch-all-condition', '## 谁能办', `- ${condition}`)).toEqual([]),
  );
});

describe('paper-not-listed: a certificate that is asked for and not on the list', () => {
  const papers = ['## 要带的材料', '- 居民身份证：原件', '- 任选一样：', '  - 不动产权证', '  - 租房合同'];
  it.each([
    ['## 谁能办', '- 持有居住证的外地人'],
    ['## 谁能办', '- 有营业执照的企业'],
    ['## 怎么办', '1. **交材料**：带好结婚证到窗口。'],
    ['## 怎么办', '1. 凭户口本领取。'],
  ])('%s %s', (...lines) => expect(said('paper-not-listed', ...papers, ...lines)).toHaveLength(1));
  it('says the line to write', () =>
    expect(fixesOf('paper-not-listed', guide(...papers, '## 怎么办', '1. 带户口本来。'))[0]).toMatch(/“- 户口簿：原件”/));
  it.each([
    ['## 谁能办', '- 没有居住证的外地人'],
    ['## 谁能办', '- 有房产证或者租房合同的人'],
    ['## 怎么办', '1. 带身份证到窗口。'],
    ['## 怎么办', '1. 拿到结婚证，就办好了。'],
    ['## 怎么办', '1. 到窗口，不用带户口簿。'],
    ['## 怎么办', '1. 输入身份证号和护照号。'],
  ])('%s %s is right', (...lines) => expect(said('paper-not-listed', ...papers, ...lines)).toEqual([]));
  it('a guide without a list is none that lacks a paper', () => expect(found(guide('## 谁能办', '- 有居住证的人'))).toEqual([]));
});

describe('steps-over-time: the steps take longer than the whole', () => {
  const steps = (...lines: string[]) => ['## 怎么办', ...lines.map((line, at) => `${at + 1}. ${line}`)];
  const within = (limit: string, ...lines: string[]) =>
    saidOf('steps-over-time', {
      [FILE]: ['---', '标题: 新生儿户口登记', `时限: ${limit}`, '---', '一段话。', ...steps(...lines), ''].join('\n'),
    });
  it('together', () =>
    expect(within('5 个工作日', '**受理**：1 个工作日内。', '**审查**：3 个工作日内。', '**决定**：2 个工作日内。')).toEqual([
      '第 1 步 1 个工作日，第 2 步 3 个工作日，第 3 步 2 个工作日，加起来比总的时限 5 个工作日 还长。',
    ]));
  it('one alone', () =>
    expect(within('5 个工作日', '审查，20 个工作日内。')).toEqual(['第 1 步要 20 个工作日，总的时限只有 5 个工作日。']));
  it('above what is promised, below what the law allows', () =>
    expect(within('{ 法定: 20, 承诺: 5, 单位: 工作日 }', '审查：10 个工作日内。')).toHaveLength(1));
  it.each([
    ['5 个工作日', ['受理：1 个工作日内。', '审查：4 个工作日内。']],
    ['5 个工作日', ['公示：7 个工作日内。', '审查：5 个工作日内。']],
    ['5 个工作日', ['您在 1 年内提出申请。']],
    ['5 个工作日，特殊的 20 个工作日', ['审查：20 个工作日内。']],
    ['以窗口答复为准', ['审查：20 个工作日内。']],
  ])('%s, %j is right', (limit, lines) => expect(within(limit, ...lines)).toEqual([]));
  it('steps for some are not added', () =>
    expect(
      said(
        'steps-over-time',
        ...QUESTION,
        '## 要多久',
        '5 个工作日',
        '## 怎么办',
        '1. 审查：4 个工作日内。 {已登记}',
        '2. 核实：4 个工作日内。 {没有登记}',
      ),
    ).toEqual([]));
});

describe('answers-incomplete: someone is none of the answers', () => {
  const asked = (text: string, ...answers: string[]) => [
    '## 您的情况',
    `### ${text}`,
    ...answers.map((answer) => `- ${answer}`),
    '## 怎么办',
    '1. 来',
  ];
  it.each([
    ['多大？', ['满 60 岁', '满 70 岁'], '不到 60 岁'],
    ['多大？', ['不到 16 岁', '60 岁以上'], '16 到 59 岁'],
    ['多大？', ['60 到 69 岁', '80 岁以上'], '不到 60 岁'],
    ['家里几口人？', ['1 到 2 人', '5 人以上'], '3 到 4 人'],
    ['交了几年？', ['不到 5 年', '5 到 15 年'], '16 年以上'],
    ['有什么证？', ['有房产证', '有租房合同'], '都没有'],
  ])('%s %j lacks %s', (text, answers, missing) => {
    expect(said('answers-incomplete', ...asked(text, ...answers))).toEqual([`没有“${missing}”这样的答案。`]);
  });
  it.each([
    ['多大？', ['不到 60 岁', '60 到 69 岁', '70 岁以上']],
    ['满 60 岁的老人多大了？', ['60 到 79 岁', '80 岁以上']],
    ['超过一个月了吗？', ['一个月以内', '超过一个月']],
    ['多大？', ['满 60 岁', '别的']],
    ['有什么证？', ['有房产证', '有租房合同', '都没有']],
    ['谁来办？', ['本人来', '别人代办']],
    ['交了几年？', ['5 年以下', '6 年以上']],
  ])('%s %j is right', (text, answers) => expect(said('answers-incomplete', ...asked(text, ...answers))).toEqual([]));
});

describe('phone-form', () => {
  it.each(['0999-123456', '1380013800', '138001380001', '12345678', '099912345678901', '010-1234567890', '0999-0000001、0999-00001'])(
    '%s',
    (phone) => expect(saidWith('phone-form', `电话: ${phone}`)).toHaveLength(1),
  );
  it('in hall.yaml, at its key', () =>
    expect(found({ 'hall.yaml': String(HALL['hall.yaml']).replace('phone: 0999-0000002', 'phone: 0999-00002') })).toEqual([
      'hall.yaml:8:32 warning phone-form',
    ]));
  it.each([
    '0999-1234567',
    '（0999）1234567',
    '0999 1234567 转 801',
    '+86 999 1234567',
    '13800138000',
    '138 0013 8000',
    '12345',
    '12345 热线（24 小时）',
    '110、0999-1234567',
    '400-800-8000',
    '95598',
    '+852 2345 6789',
    '张三 0999-1234567，9:00–12:00',
    '以窗口答复为准',
  ])('%s is right', (phone) => expect(saidWith('phone-form', `电话: ${phone}`)).toEqual([]));
});

describe('link-form', () => {
  it.each([
    ['网上办: www.qinghe.gov.cn/a', 'https://www.qinghe.gov.cn/a'],
    ['网上办: https：//zwfw.qinghe.gov.cn/a', 'https://zwfw.qinghe.gov.cn/a'],
    ['网上办: http//zwfw.qinghe.gov.cn', 'http://zwfw.qinghe.gov.cn'],
    ['网上办: 省政务服务网 https:/zwfw.qinghe.gov.cn', 'https://zwfw.qinghe.gov.cn'],
  ])('%s', (field, right) => expect(fixesOf('link-form', guideWith(field))).toEqual([`这样写：“${right}”。`]));
  it('in a text, where it stands', () =>
    expect(found(guide('到 https：//zwfw.qinghe.gov.cn 上办。'))).toEqual([`${FILE}:6:3 warning link-form`]));
  it.each([
    ['网上办: https://zwfw.qinghe.gov.cn/a'],
    ['网上办: 掌上12333、电子社保卡小程序'],
    ['网上办: 省政务服务网 https://zwfw.qinghe.gov.cn'],
  ])('%s is right', (field) => expect(saidWith('link-form', field)).toEqual([]));
  it('so are addresses in texts', () => expect(found(guide('到 https://zwfw.qinghe.gov.cn 或者 www.qinghe.gov.cn 上办。'))).toEqual([]));
});

describe('same-alias', () => {
  const two = (first: string, second: string, language = '') => ({
    [FILE]: `---\n标题: 新生儿户口登记\n俗称: ${first}\n---\n当场办好。\n`,
    [`work/b${language}.md`]: `---\n标题: 社保卡申领\n俗称: ${second}\n---\n当场办好。\n`,
    'codes.yaml': 'A1: birth/hukou\nB1: work/b\n',
  });
  it('two guides with one name', () => expect(found(two('上户口、报 出生', '办卡、报出生'))).toEqual(['work/b.md:3:8 warning same-alias']));
  it('a name that is the title of another', () => expect(found(two('社保卡申领', '办卡'))).toEqual([`${FILE}:3:5 warning same-alias`]));
  it('names of their own are right, and a name twice in one guide', () => expect(found(two('上户口、上户口', '办卡'))).toEqual([]));
});

describe('missing-element: what the law wants in a guide', () => {
  const most = ['部门: 县公安局', '窗口: 12', '时限: 当场办结', '费用: 不收费'];
  const body = ['## 谁能办', '- 父母', '## 要带的材料', '- 甲证：原件', '## 怎么办', '1. 来', '## 依据', '- 《某某条例》第七条'];
  const whole = (fields: readonly string[], lines: readonly string[]) => ({
    [FILE]: ['---', '标题: 新生儿户口登记', ...fields, '---', '一段话。', ...lines, ''].join('\n'),
  });
  it('one line for all that is missing, with what to write', () => {
    const files = whole(most.slice(0, 3), body.slice(0, 6));
    expect(found(files)).toEqual([`${FILE}:2:5 warning missing-element`]);
    expect(saidOf('missing-element', files)).toEqual(['没有写依据、收不收费。']);
    expect(fixesOf('missing-element', files)).toEqual(['加上“## 依据”“费用: 不收费”；就是没有的，也写一句没有。']);
  });
  it.each([0, 1, 2, 3])('without field %i', (at) => expect(saidOf('missing-element', whole(most.toSpliced(at, 1), body))).toHaveLength(1));
  it('a whole guide is right, so is a section in place of a field', () => {
    expect(found(whole(most, body))).toEqual([]);
    expect(found(whole(most.slice(0, 2), [...body, '## 要多久', '- 当场', '## 要多少钱', '- 不收费']))).toEqual([]);
  });
  it('a notice of two lines is no guide', () => expect(found(guide('## 怎么办', '1. 来'))).toEqual([]));
  it('how to use a machine rests on no law', () => {
    const machine = `${String(HALL['hall.yaml'])}devices:\n  printer: { name: 打印机, where: 大厅, guide: birth/hukou }\n`;
    expect(found({ 'hall.yaml': machine, ...whole(most, body.slice(0, 6)) })).toEqual([]);
  });
});

describe('officialese: words that nobody says', () => {
  it('one line a guide, the first corrected, the others named', () => {
    const files = guide('请携带材料，逾期不予办理。', '', '## 怎么办', '1. 须在收到通知之日起缴纳。 {自 2026-01-01}');
    expect(found(files)).toEqual([`${FILE}:6:2 note officialese`]);
    expect(saidOf('officialese', files)).toEqual(['“携带”“逾期”“不予”是公文里的词，这一篇里有 6 个这样的词。']);
    expect(fixesOf('officialese', files)).toEqual([
      '这样写：“请带材料，过期不办理。”。别的：须 → 要（第 9 行）、之日起 → 那天起（第 9 行）、缴纳 → 交（第 9 行）。',
    ]);
  });
  it.each(['时限: 受理之日起 5 日', '谁能办: 具有本市户籍的人', '最晚: 发生之日起 30 日内'])('%s', (field) =>
    expect(saidWith('officialese', field)).toHaveLength(1),
  );
  it.each([
    ['照《社会保险费缴纳办法》办。'],
    ['点“缴纳社保费”。'],
    ['这是必须的，也要看须知。'],
    ['多数地方可以办，一次年审。'],
    ['## 依据', '- 逾期不予受理的规定，应当携带材料'],
    ['## 携带什么材料', '带身份证来。'],
    ['## 要带的材料', '- 社保缴纳证明：原件', '- 遗失声明', '## 怎么办', '1. 交社保缴纳证明。'],
    ['孩子は手続きの際に予め携帯してください。'],
    ['<!-- 逾期不予受理 -->', '带材料来。'],
  ])('%j is right', (...lines) => expect(said('officialese', ...lines)).toEqual([]));
  it('a translation is not accused', () => {
    const en = '---\ntitle: Hukou\n译自: 2026-11-01\n---\nBring it (携带).\n';
    expect(saidOf('officialese', { [FILE]: '---\n标题: 户口\n---\n来。\n', 'birth/hukou.en.md': en })).toEqual([]);
  });
});

describe('long-sentence', () => {
  const long = `凡是在本县行政村居住并且已经连续居住六个月以上的外来人员，${'由本人或者委托他人到所在村的便民服务站交材料登记，'.repeat(2)}再等通知`;
  it('is told once a guide, with where to end it', () => {
    const files = guide(`先看这里。${long}。`, '', `${long}。`);
    expect(found(files)).toEqual([`${FILE}:6:6 note long-sentence`]);
    expect(saidOf('long-sentence', files)[0]).toMatch(/^“凡是在本县行政村居住并且……”这一句有 \d+ 个字；这样的还有 1 句。$/);
    expect(fixesOf('long-sentence', files)[0]).toMatch(/断开：“……[^”]{5,}。[^”]{5,}……”/);
  });
  it.each([
    ['## 谁能办', `- ${long}`],
    ['## 常见问题', '### 能办吗？', long],
  ])('%s', (...lines) => expect(said('long-sentence', ...lines)).toHaveLength(1));
  it.each([
    [long.replaceAll('，', '。')],
    ['## 依据', `- ${long}`],
    [`## ${long.slice(0, 60)}`, '来。'],
    [`${'A sentence of many words that is English and therefore as long as it is, '.repeat(6)}.`],
  ])('%j is right', (...lines) => expect(said('long-sentence', ...lines)).toEqual([]));
});

describe('poster-title: a title that its poster does not take', () => {
  const titled = (title: string) => ({ [FILE]: `---\n标题: ${title}\n---\n\n好。\n` });
  const refused = (title: string) => drawnFor({ sheet: 'poster' }, titled(title)).problems.map(({ id }) => id);
  it.each([
    '新'.repeat(46),
    '新'.repeat(60),
    `${'公共场所卫生许可证、'.repeat(5)}办理`,
    'Licences and permits for all kinds of public places, and for whoever works or lives in them all',
  ])('%s: print leaves it out, and check says so', (title) => {
    expect(refused(title)).toEqual(['sheet-title']);
    expect(saidOf('poster-title', titled(title))).toHaveLength(1);
  });
  it.each(['新'.repeat(45), '新生儿户口登记', '公共场所卫生许可证（新办、延续、变更、注销）', 'Birth registration of a newborn child'])(
    '%s: print takes it, and check is silent',
    (title) => {
      expect(refused(title)).toEqual([]);
      expect(saidOf('poster-title', titled(title))).toEqual([]);
    },
  );
  it('above 100 characters one problem is enough', () => expect(found(titled('新'.repeat(101)))).toEqual([`${FILE}:2:5 error long-title`]));
});
