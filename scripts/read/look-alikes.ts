/**
 * Characters that look like others, as they are copied from a PDF: `⾝份证`, `县⺠政局`. Neither is found by the ordinary
 * character, nor known as a heading or a key.
 */

/** Radicals U+2E80–2EF3, each before its character: `EquivalentUnifiedIdeograph.txt` of Unicode 14. */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const ORDINARY: ReadonlyMap<string, string> = new Map((RADICALS.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Those; the Kangxi radicals, and the ideographs of older encodings that Unicode has twice, by its own normal form. */
const LOOK_ALIKE = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufad9\u{2f800}-\u{2fa1d}]/gu;

/** Of these two Unicode’s own form is the traditional one; a text in simplified characters means the other. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map([
  ['⼾', '户'],
  ['⾭', '青'],
]);
const TRADITIONAL = /[辦證縣請戶區與領時]/u;

/** Returns a text with the ordinary character for each of these. Each is one character: none changes its place. */
export function withoutLookAlikes(text: string): string {
  if (text.search(LOOK_ALIKE) < 0) return text;
  const own = TRADITIONAL.test(text) ? ORDINARY : new Map([...ORDINARY, ...SIMPLIFIED]);
  return text.replace(LOOK_ALIKE, (one) => own.get(one) ?? one.normalize('NFKC'));
}
