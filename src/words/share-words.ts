/** The words of passing a guide on. */

export const shareWords = {
  table: 'share',
  zh: { copied: '网址复制好了，粘贴给家人就行', copyThis: '把这个网址发给家人：' },
  en: { copied: 'The address is copied: paste it to your family', copyThis: 'Send this address:' },
} as const;
