/** The words of reading aloud. */

export const aloudWords = {
  table: 'aloud',
  zh: { noVoice: '这个浏览器没有能朗读的声音。可以换个浏览器打开，或者请身边的人念给您听。' },
  en: { noVoice: 'This browser has no voice to read with. Try another browser, or ask somebody near you to read it to you.' },
} as const;
