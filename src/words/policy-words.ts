/** Words of the page of policies. */

export const policyWords = {
  table: 'policies',
  zh: {
    say: '现在能享受的。过了期的不再列出。',
    who: '谁能享受',
    gets: '得到什么',
    how: '怎么办',
    until: '到什么时候',
    basis: '出自',
    mine: '按您答过的，这一条您可能用得上',
  },
  en: {
    say: 'In force now. What is over is not listed.',
    who: 'For whom',
    gets: 'What you get',
    how: 'How',
    until: 'Until when',
    basis: 'Legal basis',
    mine: 'By the answers you gave, this may be for you',
  },
} as const;
