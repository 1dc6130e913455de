/** The words of a translation that contradicts its original, beside the text that does. Only the build says them. */

export const originalWords = {
  table: 'original',
  zh: { says: '（原文：{1}）' },
  en: { says: '(original: {1})' },
} as const;
