/** The words of “open now”. */

export const openWords = {
  table: 'open',
  zh: {
    open: '现在开着，到 {1}',
    soon: '快关了，还有 {1} 分钟。来不及的话，下次开门再来',
    opens: '现在没开，{1} 开',
    closed: '现在没开',
    always: '一天到晚都开着',
    holidays: '节假日看通知',
    tomorrow: '明天',
  },
  en: {
    open: 'Open now, until {1}',
    soon: 'Closes in {1} min. If late, come next time',
    opens: 'Closed now, opens {1}',
    closed: 'Closed now',
    always: 'Always open',
    holidays: 'holidays may differ',
    tomorrow: 'tomorrow',
  },
} as const;
