/** The words of the search’s results. */

export const searchWords = {
  table: 'search',
  zh: {
    found: '找到 {1} 份',
    nothing: '没有找到。换个说法试试，或者找人帮忙：',
    help: '帮您一把',
    offline: '现在没有网，找不了。存好的指南可以直接点开。',
  },
  en: {
    found: '{1} found',
    nothing: 'Nothing found. Try other words, or ask someone:',
    help: 'Help for you',
    offline: 'There is no network, so there is no search now.',
  },
} as const;
