/** The subjects of the clerks' guides. */

export interface Subject {
  readonly title: string;
  readonly summary: string;
  readonly who: readonly string[];
  /** Name and form. */
  readonly materials: readonly (readonly [string, string])[];
  readonly steps: readonly string[];
  readonly notes: readonly string[];
  readonly place: readonly string[];
}

const THINGS = [
  '老年优待证',
  '残疾人证',
  '居住证',
  '临时救助',
  '低保',
  '再生育登记',
  '失业登记',
  '公租房',
  '小餐饮登记',
  '临时占道',
] as const;
const ACTS = ['申请', '换领', '补领', '变更', '注销'] as const;
const PAPERS = [
  ['居民身份证', '原件 1 份'],
  ['户口簿', '复印件 2 份'],
  ['一寸照片', '2 张'],
  ['申请表', '原件 1 份'],
  ['授权委托书', '原件 1 份'],
  ['结婚证', '原件和复印件各 1 份'],
  ['房产证明', '复印件 1 份'],
  ['收入证明', '单位盖章'],
  ['银行卡', '复印件 1 份'],
  ['病历', '复印件 1 份'],
] as const;
const STEPS = [
  ['到一楼取号', '窗口交材料', '等候审核', '凭回执领证'],
  ['先在网上预约', '按预约时间到厅', '现场核验拍照', '当场打印'],
  ['向村委会提出', '入户调查', '公示七天', '发放到卡'],
] as const;

/** Returns the subject of a number from 0: the first fifty have titles of their own. */
export function subjectOf(number: number): Subject {
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  const thing = pick(THINGS, number);
  const act = pick(ACTS, Math.floor(number / THINGS.length));
  return {
    title: `${thing}${act}`,
    summary: `办理${thing}${act}的，带齐材料到窗口，${pick(['当天办完', '三天内答复', '五个工作日办结'], number)}。`,
    who: ['本县常住居民', `需要${act}${thing}的人`],
    materials: [0, 3, 7].map((step) => pick(PAPERS, number + step)),
    steps: pick(STEPS, number),
    notes: [`${thing}不能转借他人`, '证件过期的先换证'],
    place: [
      `地址：青禾路${1 + (number % 90)}号政务大厅`,
      `电话：0999-${5_550_000 + number}`,
      '时间：周一至周五9:00-17:00',
      '乘车：2路、6路到政务大厅站',
    ],
  };
}
