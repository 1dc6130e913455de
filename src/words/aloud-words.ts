/** The words of reading aloud. */

export const aloudWords = {
  table: 'aloud',
  zh: {
    stop: '停',
    pause: '暂停',
    goOn: '接着读',
    next: '下一段',
    noVoice: '这个浏览器没有能朗读的声音。可以换个浏览器打开，或者请身边的人念给您听。',
  },
  en: {
    stop: 'Stop',
    pause: 'Pause',
    goOn: 'Go on',
    next: 'Next part',
    noVoice: 'This browser has no voice to read with. Try another browser, or ask somebody near you to read it to you.',
  },
} as const;
