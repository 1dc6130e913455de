/** The words of a condition. */

export const conditionWords = {
  table: 'condition',
  zh: { both: '且', either: '或', not: '不是', chosen: '{1}{2}选“{3}”', holds: '{1}的' },
  en: { both: ' and ', either: ' or ', not: 'not ', chosen: '{1} {2}“{3}”', holds: 'If: {1}' },
} as const;
