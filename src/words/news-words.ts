/** The words of “there is something new”. */

export const newsWords = {
  table: 'news',
  zh: {
    news: '有新内容，点这里看',
    signature: '新内容的签名不对，没有采用',
    older: '大厅网站现在给的内容，比这台手机存的还旧，没有采用。要是大厅说以网站为准，请到这里删掉存好的指南，再打开一次：',
    kept: '手机里存了什么',
  },
  en: {
    news: 'There is a newer version: open it',
    signature: 'New content with a wrong signature was not taken',
    older:
      'The hall’s site now offers older content than this phone keeps; it was not taken. If the hall says that its site is right, delete the kept guides here, then open this again: ',
    kept: 'what this phone keeps',
  },
} as const;
