/** The words around the code that is shown at the window. */

export const windowWords = {
  table: 'window',
  zh: {
    say: '请窗口用手机扫一扫，就看到要带什么、还缺什么。码里只有您选的答案和勾，没有姓名、证件号这些个人信息。',
    code: '给窗口扫的二维码',
    long: '要记的太多，一个码放不下。请把这一页给窗口看。',
    back: '返回',
  },
  en: {
    say: 'The clerk scans this and sees what is needed and what is missing. It holds only your answers and ticks: no name, no ID number, no personal data.',
    code: 'Code for the clerk to scan',
    long: 'There is too much for one code. Show this page at the window instead.',
    back: 'Back',
  },
} as const;
