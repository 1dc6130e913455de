/** The words about a clock that cannot be right. */

export const clockWords = {
  table: 'clock',
  zh: {
    wrong: '这台手机的日期可能不对（显示 {1}）。有日期限制的内容都列出来了，请看清上面写的日期。',
  },
  en: {
    wrong: 'The date of this phone may be wrong (it shows {1}). Everything that is limited by a date is shown: mind the dates.',
  },
} as const;
