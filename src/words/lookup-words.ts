/** The words around what a table says. */

export const lookupWords = {
  table: 'lookup',
  zh: {
    month: '{1} 年 {2} 月',
    outside: '“{2}”里没有 {1}。先打电话问一问。',
    unread: '现在查不了表。刷新一下再试，或者先打电话问。',
  },
  en: {
    month: '{2} {1}',
    outside: '{1} is not in “{2}”. Call first and ask.',
    unread: 'The table cannot be looked up now. Reload and try again, or call and ask.',
  },
} as const;
