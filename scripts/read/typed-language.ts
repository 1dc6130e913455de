/** Languages as people write them into the names of files. */

/** Codes of countries and places, and abbreviations, that people take for the code of a language. */
const ALIASES: Readonly<Record<string, string>> = {
  uy: 'ug',
  cn: 'zh-CN',
  chs: 'zh-Hans',
  sc: 'zh-Hans',
  tw: 'zh-TW',
  hk: 'zh-HK',
  mo: 'zh-MO',
  cht: 'zh-Hant',
  tc: 'zh-Hant',
  jp: 'ja',
  kr: 'ko',
  kp: 'ko',
  kz: 'kk',
  kg: 'ky',
  vn: 'vi',
  us: 'en',
  gb: 'en',
};

/** What languages are called, in English and in Chinese. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'english 英文 英语 英語 英文版',
  'zh-Hans': '简体 简体中文 简中 簡體 簡體中文',
  'zh-Hant': '繁体 繁体中文 繁中 繁體 繁體中文',
  zh: 'chinese 中文 汉语 汉文 漢語',
  ug: 'uyghur uighur 维吾尔文 维吾尔语 维文 维语',
  bo: 'tibetan 藏文 藏语',
  mn: 'mongolian 蒙古文 蒙古语 蒙文 蒙语',
  ii: 'yi 彝文 彝语',
  za: 'zhuang 壮文 壮语',
  'kk-Arab': 'kazakh 哈萨克文 哈萨克语 哈文',
  'ky-Arab': 'kyrgyz 柯尔克孜文 柯尔克孜语 柯文',
  ko: 'korean 朝鲜文 朝鲜语 朝文 韩文 韩语 韓文 韓語',
  ja: 'japanese 日文 日语 日文版 日語',
  ru: 'russian 俄文 俄语 俄語',
  ar: 'arabic 阿拉伯文 阿拉伯语 阿文',
  vi: 'vietnamese 越南文 越南语 越文',
  pt: 'portuguese 葡文 葡语 葡語 葡萄牙文',
  th: 'thai 泰文 泰语',
};

const BY_NAME = new Map(Object.entries(NAMES).flatMap(([language, names]) => names.split(' ').map((name) => [name, language])));

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Returns a language in its one written form (`zh-tw` → `zh-TW`), or undefined for a text that is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Returns the language (BCP 47) whose code this is; undefined for a text that is none: `v2`, `old`. */
export function languageOfCode(tag: string): string | undefined {
  const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? canonicalLanguage(tag) : undefined;
  return language !== undefined && languageNames.of(language) !== undefined ? language : undefined;
}

/** Returns the language that is meant by a country's code, an abbreviation or a name: `uy`, `zh_TW`, `english`, 英文. */
export function languageMeant(typed: string): string | undefined {
  const plain = typed.trim().toLowerCase().replaceAll('_', '-');
  return ALIASES[plain] ?? BY_NAME.get(plain) ?? (plain.startsWith('zh-') ? languageOfCode(plain) : undefined);
}

/** Returns the language that a word in a name is likely to mean: also by the code of one of those that halls are written in. */
export function languageLikely(typed: string): string | undefined {
  const code = languageOfCode(typed);
  return languageMeant(typed) ?? (code !== undefined && [...BY_NAME.values()].includes(code) ? code : undefined);
}
