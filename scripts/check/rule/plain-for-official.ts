/**
 * Official words with the plain ones that always stand in their place, `公文=平常话` a word; nothing behind `=`: the word
 * goes. `(?!…)` and `(?<!…)` keep out names and words that only look alike. A word with a plain one that is right only
 * mostly is none of the list. Written for this wall.
 */
const TYPED = `
携带=带 缴纳=交 缴付=交 缴清=交清 补缴=补交 代缴=代交 停缴=停交 (?<!连)续缴=接着交 欠缴=欠 扣缴=扣 免缴=不用交 应缴=要交 已缴=已经交
予以补=给补 予以奖=给奖 予以减=给减 予以优=给优 予以救=给救 予以资=给资 予以=
不予=不 准予=同意 可予=可以 应予=要 免予=不用 免于=不用 给予=给
之日起=那天起 自即日起=从今天起 即日起=从今天起 逾期(?![。，；]|$|记录|贷|率|影响)=过期 届时=到时候 届满=满 按期=按时 当日=当天 (?<![一二三每首本上这几\\d\\s])次日=第二天 (?<![一二三每首本上这几\\d\\s])次年=第二年
截至(?!目)=到 顺延=往后推 即刻=马上 随即=马上 从速=快 应于=要在 须于=要在 请于=请在 将于=会在 已于=已经在 并于=并且在
户籍所在地=户口所在地 户籍地=户口所在地 户口所在地址=户口所在地 本地户籍=本地户口 本市户籍=本市户口 本县户籍=本县户口 本省户籍=本省户口 城镇户籍=城镇户口 农村户籍=农村户口 现居住地=现在住的地方 常住地=平时住的地方 居所=住处
前往(?!港澳|台湾)=去 抵达=到 莅临=来 迁往=迁到
(?<![必无毋务仍亟])须(?![知臾])=要 无须=不用 毋须=不用 无需=不用 仍须=还要 仍需=还要 亟需=急着要 需携带=要带 需提交=要交 需填写=要填 需出示=要拿出
(?<![切])勿=不要 切勿=千万不要 务必=一定要 务请=请一定 敬请=请 恕不=不 概不=都不 严禁=不许 不得(?![了已])=不能 谢绝=不接受 擅自=没经同意就
如需=如果要 如有=如果有 如遇=遇到 如无=如果没有 如未=如果没 若需=如果要 若有=如果有 若未=如果没 若无(?!其)=如果没有 若干=几
尚未=还没 未曾=没 并未=没 未按时=没按时 未按期=没按时 未及时=没及时 未办理=没办 未提交=没交 未领取=没领 未参保=没参保 未登记=没登记
均可=都可以 均须=都要 均需=都要 均应=都要 均为=都是 均有=都有 均不=都不 均未=都没
即可=就可以 (?<![地双一对各官])方可=才可以 (?<![地双一对各官])方能=才能 亦可=也可以 亦应=也要 亦不=也不 应当=要
鉴于=因为 因故=有事 无故=没有理由 酌情=看情况 视情况=看情况 视情(?!况)=看情况 旨在=为了 凡属=只要是 依照=照 遵照=照 据实=照实 依规=按规定
上述=上面说的 下述=下面说的 前述=前面说的 所述=说的 该事项=这件事 该业务=这件事 该项业务=这件事 该证件=这个证 该人员=这个人 此项=这项 此类=这类 其本人=本人
填具=填 填妥=填好 递交=交 呈交=交 呈报=报 核发=发 颁发=发 更名=改名 更换=换 签署=签 粘贴=贴 张贴=贴 加盖=盖 捺印=按手印 录入=输入 载明=写明 补正=补好
知悉=知道 知晓=知道 获悉=知道 获知=知道 悉知=知道 阅知=看过 知会=告诉 垂询=问 致电=打 来函=来信 来电咨询=打电话问 函告=写信告诉 一次性告知=一次说清
办妥=办好 办毕=办完 查验=查看 审验=查看 备齐=带齐 齐备=齐 核对无误=核对没错 确认无误=确认没错
亡故=去世 身故=去世 罹患=得了 患有=得了 年迈=年纪大 无业=没有工作 无劳动能力=干不了活 无生活来源=没有收入 无固定收入=没有固定收入 无力支付=付不起 务工(?!人员)=打工 薪酬=工资 薪金=工资
收取费用=收费 收取(?!费)=收 款项=钱 钱款=钱 返还=退还 偿还=还
具有=有 具备=有 持有=有 持本人=带本人 持身份证=带身份证 持居民身份证=带居民身份证 持有效=带有效 出具=开
自行=自己 自备=自己带 另行=另外 先行=先 一并=一起 逐一=一个一个 逐项=一样一样 逐级=一级一级 妥善保管=保管好 妥善(?!保)=好好
详见=看 参见=看 参阅=看 (?<!公告)遗失(?!声明|启事)=丢了 损毁=坏了 污损=弄脏、弄坏 失窃=被偷 废止=作废 提请=请 报请=请 送达(?!回证|地址)=送到 邮递=寄 寄递=寄
进行审核=审核 进行办理=办 进行登记=登记 进行申报=申报 进行申请=申请 进行查询=查 进行认证=认证 进行核实=核实 进行预约=预约 进行公示=公示 进行填写=填 进行缴费=交费
事宜=的事 事由(?!材料)=原因 缘由=原因 以及=和 会同=和 经由=经过 视为(?!同)=算 条件者=条件的人 申请者=申请的人 受托人=被委托的人 影印件=复印件
拟设立=打算设立 拟申请=打算申请 拟办理=打算办 拟变更=打算改 拟从事=打算做
`;

interface Entry {
  /** Without what must stand or not stand beside it. */
  readonly word: string;
  readonly pattern: string;
  readonly plain: string;
}

const ENTRIES: readonly Entry[] = TYPED.trim()
  .split(/\s+/)
  .map((typed) => {
    const at = typed.lastIndexOf('=');
    const [pattern, plain] = [typed.slice(0, at), typed.slice(at + 1)];
    return { word: pattern.replace(/\(\?<?[!=][^)]*\)/g, ''), pattern, plain };
  });

/** By official word: the plain one; empty for a word that only goes. */
export const PLAIN_FOR_OFFICIAL: ReadonlyMap<string, string> = new Map(ENTRIES.map(({ word, plain }) => [word, plain]));

/** Each begins with one of these: few characters do, and no more is tried at any other. */
const FIRST = [...new Set(ENTRIES.map(({ word }) => word.slice(0, 1)))].join('');

/** Finds them, the longest first; what it has found is a key of the map. */
export const OFFICIAL = new RegExp(
  `(?=[${FIRST}])(?:${[...ENTRIES]
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ pattern }) => pattern)
    .join('|')})`,
  'gu',
);
