/** The words of a time limit that is given in numbers. Only the build says them. */

export const limitWords = {
  table: 'limit',
  zh: { legal: '法定 {1}', both: '{1}（法定 {2}）', one: '{1} {2}', some: '{1} 个{2}' },
  en: { legal: 'legal limit: {1}', both: '{1} (legal limit: {2})', one: '{1} {2}', some: '{1} {2}' },
} as const;
