/** The words around what a table says. */

export const lookupWords = {
  table: 'lookup',
  zh: {
    month: '{1} 年 {2} 月',
    outside: '“{2}”里没有 {1}。先打电话问一问。',
    unread: '现在没网，查不了表。连上网再试，或者先打电话问。',
  },
  en: {
    month: '{2} {1}',
    outside: '{1} is not in “{2}”. Call first and ask.',
    unread: 'There is no network, so the table cannot be looked up. Try again with one, or call and ask.',
  },
} as const;
