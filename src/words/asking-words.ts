/** The words of questions one at a time, and of what their answers bring. */

export const askingWords = {
  table: 'asking',
  zh: {
    turn: '第 {1} 题',
    turnOf: '第 {1} 题，最多 {2} 题',
    change: '改',
    again: '从头再答',
    bring: '要带 {1} 样',
    bringPerhaps: '要带 {1} 样，{2} 样看情况',
    perhaps: '{1} 样看情况',
    done: '看怎么办',
    mine: '只看我的',
    every: '看全部 {1} 样',
    which: '看哪些',
  },
  en: {
    turn: 'Question {1}',
    turnOf: 'Question {1}, at most {2}',
    change: 'Change',
    again: 'Start again',
    bring: 'Papers to bring: {1}',
    bringPerhaps: 'Papers to bring: {1}, and {2} depending on your case',
    perhaps: '{1} depending on your case',
    done: 'See what to do',
    mine: 'Only mine',
    every: 'All {1}',
    which: 'Which papers',
  },
} as const;
