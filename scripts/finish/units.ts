/** How each language writes an amount with its unit: what is compared between a translation and its original. */

/** What a number counts. Hours and minutes are one, years and months another, weeks and days, too. */
export type Counted =
  | 'workday'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'hour'
  | 'minute'
  | 'age'
  | 'yuan'
  | 'ten-thousand'
  | 'copy'
  | 'window';

/** Sources of regular expressions: what stands behind the number, or before it. */
interface Written {
  readonly behind?: string;
  readonly before?: string;
}

type Units = { readonly [unit in Counted]?: Written };

const CHINESE: Units = {
  workday: { behind: '[个個]?工作[日天]' },
  day: { behind: '(?:[个個]?自然日|天(?!津)|日(?![期常历曆报報元]))' },
  week: { behind: '[个個]?(?:周(?![岁歲年边末一二三四五六日天])|週|星期(?![一二三四五六日天])|[礼禮]拜(?![一二三四五六日天]))' },
  month: { behind: '[个個]月' },
  year: { behind: '年(?![级級度代])' },
  hour: { behind: '[个個]?(?:小[时時]|[钟鐘][头頭])' },
  minute: { behind: '分[钟鐘]' },
  age: { behind: '[周週]?[岁歲]' },
  'ten-thousand': { behind: '[万萬]\\s?元' },
  yuan: {
    behind: '(?:元|块[钱]?|塊錢?|港[元币幣]|澳[门門][元币幣]|圓)(?![素件旦])',
    before: '(?:[¥￥]|港[币幣]|澳[门門][币幣]|人民[币幣])',
  },
  copy: { behind: '[份张張](?!证|證)' },
  window: { behind: '[号號]?(?:窗口|[柜櫃][台檯])', before: '(?:窗口|[柜櫃][台檯])\\s?[:：]?' },
};

const ENGLISH: Units = {
  workday: { behind: '(?:working|business|work)[ -]days?\\b|workdays?\\b' },
  day: { behind: '(?:calendar |natural )?days?\\b' },
  week: { behind: 'weeks?\\b' },
  month: { behind: '(?:calendar )?months?\\b' },
  age: { behind: 'years? (?:old|of age)\\b', before: '\\b(?:aged|age of)' },
  year: { behind: 'years?\\b' },
  hour: { behind: 'hours?\\b' },
  minute: { behind: 'min(?:ute)?s?\\b' },
  yuan: { behind: '(?:yuan|RMB|CNY|HKD|MOP|patacas?|(?:HK )?dollars?)\\b', before: '(?:\\b(?:RMB|CNY|HKD|MOP)\\$?|[¥￥]|\\$)' },
  copy: { behind: '(?:(?:certified |colou?r )?(?:photo)?cop(?:y|ies)|originals?|prints?|photo(?:graph)?s?|sets?|sheets?)\\b' },
  window: { before: '\\b(?:windows?|counters?)(?: no\\.?)?' },
};

/** By language (BCP 47, its first part). A word of another form than these is no unit: then nothing is said of it. */
const UNITS: Readonly<Record<string, Units>> = {
  zh: CHINESE,
  en: ENGLISH,
  ug: {
    workday: { behind: 'خىزمەت كۈن' },
    day: { behind: 'كۈن' },
    week: { behind: 'ھەپتە' },
    month: { behind: 'ئاي' },
    year: { behind: 'يىل' },
    hour: { behind: 'سائەت' },
    minute: { behind: 'مىنۇت' },
    yuan: { behind: '(?:يۈەن|سوم)' },
    copy: { behind: 'نۇسخا' },
    window: { behind: '-?كۆزنەك' },
  },
  kk: {
    workday: { behind: '(?:جۇمىس كۇن|жұмыс күн)' },
    day: { behind: '(?:كۇن|күн)' },
    month: { behind: '(?:اي|ай)' },
    year: { behind: '(?:جىل|жыл)' },
    hour: { behind: '(?:ساعات|сағат)' },
    yuan: { behind: '(?:يۋان|юань)' },
  },
  ar: {
    workday: { behind: '(?:يوم|أيام) عمل' },
    day: { behind: '(?:يوم|أيام)' },
    week: { behind: '(?:أسبوع|أسابيع)' },
    month: { behind: '(?:شهر|أشهر|شهور)' },
    year: { behind: '(?:سنة|سنوات|عام|أعوام)' },
    hour: { behind: '(?:ساعة|ساعات)' },
    yuan: { behind: 'يوان' },
  },
  pt: {
    workday: { behind: 'dias? [úu]teis' },
    day: { behind: 'dias?\\b' },
    week: { behind: 'semanas?\\b' },
    month: { behind: '(?:mês|meses)' },
    year: { behind: 'anos?\\b' },
    hour: { behind: 'horas?\\b' },
    minute: { behind: 'minutos?\\b' },
    yuan: { behind: '(?:patacas?|yuan)\\b', before: '(?:\\bMOP\\$?|\\$)' },
    copy: { behind: '(?:cópias?|origina(?:l|is)|fotografias?)' },
    window: { before: '\\b(?:balc(?:ão|ões)|guichés?)(?: n\\.º)?' },
  },
  bo: {
    workday: { before: 'ལས་(?:ཀའི་)?ཉིན་(?:གྲངས་)?' },
    day: { before: 'ཉིན་(?:གྲངས་)?' },
    month: { before: 'ཟླ་(?:གྲངས་)?' },
    hour: { before: 'ཆུ་ཚོད་' },
    yuan: { before: 'སྒོར་(?:མོ་)?' },
    window: { before: 'སྒེའུ་ཁུང་' },
  },
  ko: {
    workday: { behind: '(?:근무일|영업일|일 ?근무일)' },
    day: { behind: '일' },
    week: { behind: '주' },
    month: { behind: '(?:개월|달)' },
    year: { behind: '년' },
    hour: { behind: '시간' },
    minute: { behind: '분' },
    yuan: { behind: '(?:위안|원)' },
    copy: { behind: '(?:부|통|장)' },
    window: { behind: '번? ?창구' },
  },
  mn: {
    workday: { behind: '(?:ᠠᠵᠢᠯ ?ᠤᠨ ᠡᠳᠦᠷ|ажлын өдөр)' },
    day: { behind: '(?:ᠡᠳᠦᠷ|ᠬᠣᠨᠣᠭ|өдөр|хоног)' },
    month: { behind: '(?:ᠰᠠᠷ᠎ᠠ|сар)' },
    year: { behind: '(?:ᠵᠢᠯ|жил)' },
    hour: { behind: '(?:ᠴᠠᠭ|цаг)' },
    yuan: { behind: '(?:ᠶᠤᠸᠠᠨ|ᠲᠥᠭᠦᠷᠢᠭ|юань)' },
  },
};

/** Returns how a language (BCP 47) writes units; empty where that is not known. */
export function unitsOf(language: string): Units {
  return UNITS[language.replace(/-.*$/, '').toLowerCase()] ?? {};
}
