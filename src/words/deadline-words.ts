/** The words of a deadline and of its last day. */

export const deadlineWords = {
  table: 'deadline',
  zh: {
    latest: '最晚',
    asks: '{1}是哪天？',
    by: '{1}前办',
    between: '{1}到 {2}之间办',
    last: '{1}，当天来也行',
    left: '还有 {1} 天',
    today: '今天是最后一天',
    past: '{1}已经过了',
    call: '过了也不要着急，先打电话问一问还能不能办。',
    calendar: '放进日历',
    here: '日期只留在这部手机上。',
  },
  en: {
    latest: 'At the latest',
    asks: 'On which day: {1}?',
    by: 'Do it by {1}',
    between: 'Do it between {1} and {2}',
    last: '{1}; that day still counts',
    left: '{1} days left',
    today: 'Today is the last day',
    past: '{1} is over',
    call: 'If it is over, call first and ask what can still be done.',
    calendar: 'Add to calendar',
    here: 'The date stays on this phone.',
  },
} as const;
