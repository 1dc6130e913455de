/** A hall that nobody has seen: long names, forty answers, thirty materials, a machine that can do everything, no window. */

import type { Files } from '../check/hall-folder.ts';

export const LONG_NAME =
  '西部边境多民族自治地区青禾县人民政府政务服务和公共资源交易管理局暨县域综合服务中心第一政务服务大厅（老城区分厅）便民窗口';
export const LONG_TITLE =
  '跨省市户口迁移登记与居住证、居民身份证首次申领及补换领一件事一次办理联办事项（含港澳台居民和归国华侨以及回国定居的人员）';

/** Returns the files of the hall; of its guides, `big` has the largest tree, `thirty` the most to bring, `long` the longest title. */
export function oddHall(people = 40): Files {
  const many = Array.from({ length: 24 }, (_, at) => at + 1);
  return {
    'hall.yaml': [
      `name: ${LONG_NAME}`,
      'address: https://zwfw.laocheng.qinghe.example',
      'place: { street: 青禾县老城区人民东路与胜利南街交叉口向北三百米路西原农业机械厂家属院对面三层白楼 }',
      'events:',
      '  - { id: all, letter: A, name: 出生教育就业社保住房婚育退休就医 }',
      'devices:',
      `  every: { name: 二十四小时智能自助综合服务一体化终端机（含身份证照拍摄和打印）, guides: ${many.map((at) => `all/g${at}`).join('、')} }`,
      '  none: { name: 取号机, guides: all/big, guide: all/use }',
      '  use: { name: 打印机, guide: all/use }',
      'people:',
      ...Array.from({ length: people }, (_, at) =>
        at % 3 === 0
          ? `  - { name: 欧阳${at + 1}, role: 首席代表兼行政审批科负责人, department: 县人力资源和社会保障局劳动保障监察综合行政执法大队, phone: 0999-0000${100 + at}, hours: 周一至周五 9:00–12:00 }`
          : `  - { name: 王${at + 1} }`,
      ),
      'channels:',
      '  - { id: far, name: 全国一体化政务服务平台“互联网加督查”和“办不成事”反映投诉建议统一受理总入口, url: "https://a-very-long-host-name.for-suggestions.and-complaints.example/x" }',
      '  - { id: call, name: 12345, url: "tel:12345" }',
      '  - { id: go, name: “办不成事”反映窗口, where: 一楼 }',
      'wall: { text: true }',
      '',
    ].join('\n'),
    'codes.yaml': [
      'A100: all/big',
      'A101: all/thirty',
      'A102: all/long',
      'A103: all/bare',
      'A104: all/use',
      ...many.map((at) => `A${at}: all/g${at}`),
      'S1: { device: every }',
      'S2: { device: none }',
      'S3: { device: use }',
      'T1: { channel: far }',
      'T2: { channel: call }',
      'T3: { channel: go }',
      '',
    ].join('\n'),
    'all/big.md': bigGuide(),
    'all/thirty.md': thirtyMaterials(),
    'all/long.md': `---\n标题: ${LONG_TITLE}\n---\n\n${'这件事要先看清楚再来。'.repeat(30)}\n\n## 要带的材料\n- 身份证\n`,
    'all/use.md':
      '---\n标题: 机器怎么用\n---\n\n带身份证。\n\n## 您的情况\n\n### 有卡吗？\n- 有卡\n- 没卡\n\n## 怎么办\n1. **放卡**：平着放。 {有卡}\n2. **取走，退出**：点退出。\n',
    'all/bare.md': '---\n标题: 办\n---\n\n来就办。\n',
    ...Object.fromEntries(
      many.map((at) => [`all/g${at}.md`, `---\n标题: 第 ${at} 件事${'很长'.repeat(at % 9)}\n---\n\n来就办。\n\n## 要带的材料\n- 身份证\n`]),
    ),
  };
}

/** Ten questions, the next one after the first answer of the one before; forty answers in all, long ones among them. */
function bigGuide(): string {
  const questions = Array.from({ length: 10 }, (_, at) => {
    const when = at === 0 || at === 5 ? '' : ` q${at - 1}=a`;
    const answers = ['a', 'b', 'c', 'd'].map(
      (id) => `- 第 ${at + 1} 问的答案 ${id}，写得比别处都要长一些，好看看换行 {#${id}}\n  选了这个的，要先到原来的单位开证明，再来窗口。`,
    );
    return `### 第 ${at + 1} 个问题，问得也很仔细很长，是不是这样？ {#q${at}${when}}\n${answers.join('\n')}`;
  });
  const materials = Array.from({ length: 20 }, (_, at) => `- 第 ${at + 1} 样材料：原件 {q${at % 10}=${'abcd'[at % 4]}}`);
  return `---\n标题: 问得最多的事\n---\n\n看图。\n\n## 您的情况\n\n${questions.join('\n\n')}\n\n## 要带的材料\n- 身份证：原件\n${materials.join('\n')}\n`;
}

function thirtyMaterials(): string {
  const materials = Array.from(
    { length: 30 },
    (_, at) => `- 第 ${at + 1} 样很长的材料名称要写清楚：原件 1 份和复印件 2 份\n  这一样要到原单位的档案室去开，去之前先打电话。`,
  );
  const steps = Array.from({ length: 9 }, (_, at) => `${at + 1}. **第 ${at + 1} 步**：先这样，再那样，然后等通知，最后来窗口拿结果。`);
  return `---\n标题: 材料最多的事\n---\n\n要带三十样。\n\n## 要带的材料\n${materials.join('\n')}\n\n## 怎么办\n${steps.join('\n')}\n`;
}
