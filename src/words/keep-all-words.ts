/** The words of “keep the whole hall”. */

export const keepAllWords = {
  table: 'keepAll',
  zh: { keepAll: '把 {1} 份指南都存下来（{2}）' },
  en: { keepAll: 'Keep all {1} guides ({2})' },
} as const;
