/** What stands around the large floor plan. */

export const planWords = {
  table: 'plan',
  zh: {
    back: '返回',
    nearest: '最近的路',
    free: '不走台阶',
  },
  en: {
    back: 'Back',
    nearest: 'Nearest way',
    free: 'Without steps',
  },
} as const;
