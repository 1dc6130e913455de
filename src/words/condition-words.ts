/** The words of a condition. */

export const conditionWords = {
  table: 'condition',
  zh: { both: '且', either: '或', not: '不是', holds: '{1}的' },
  en: { both: ' and ', either: ' or ', not: 'not ', holds: 'If: {1}' },
} as const;
