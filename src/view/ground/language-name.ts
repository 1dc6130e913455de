/** By language, and by script where one language has several: its name among its readers. */
const NAMES: Readonly<Record<string, string>> = {
  zh: '中文',
  'zh-hans': '简体中文',
  'zh-hant': '繁體中文',
  'zh-tw': '繁體中文',
  'zh-hk': '繁體中文',
  'zh-mo': '繁體中文',
  en: 'English',
  ug: 'ئۇيغۇرچە',
  bo: 'བོད་ཡིག',
  mn: 'ᠮᠣᠩᠭᠣᠯ',
  'mn-cyrl': 'Монгол',
  'mn-mn': 'Монгол',
  ii: 'ꆈꌠꉙ',
  za: 'Vahcuengh',
  kk: 'Қазақша',
  'kk-arab': 'قازاقشا',
  ky: 'Кыргызча',
  'ky-arab': 'قىرعىزچا',
  ko: '한국어',
  ja: '日本語',
  ru: 'Русский',
  ar: 'العربية',
  fa: 'فارسی',
  ur: 'اردو',
  vi: 'Tiếng Việt',
  th: 'ไทย',
};

/** Returns a language's own name for itself, or its tag: a build and a phone must say the same. */
export function languageName(language: string): string {
  const parts = language.toLowerCase().split('-');
  return parts.map((_, at) => NAMES[parts.slice(0, parts.length - at).join('-')]).find((name) => name !== undefined) ?? language;
}
