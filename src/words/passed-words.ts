/** The words of a case that was passed on, and of its code for the window. */

export const passedWords = {
  table: 'passed',
  zh: {
    missing: '{1} 样已备好，还缺 {2} 样：{3}。',
    some: '{1} 样已备好。',
    all: '要带的 {1} 样都备好了。',
    perhaps: '看情况还要：{1}。',
    open: '还没答清楚：{1}。',
    list: '、',
    goOn: '这份清单是转来的，您接着勾就行。',
    shown: '这份清单是别人出示的，这台手机没有记下它。',
    other: '这份清单是转来的。您自己在这台手机上答的、勾的没有动。',
    take: '存到这台手机',
    replace: '换成这份',
    own: '看我自己的',
  },
  en: {
    missing: '{1} ready, still missing {2}: {3}.',
    some: '{1} ready.',
    all: 'Everything is ready: {1}.',
    perhaps: 'Depending on the case also: {1}.',
    open: 'Not yet answered: {1}.',
    list: ', ',
    goOn: 'This list was passed on to you. Go on ticking.',
    shown: 'This is somebody else’s list. This phone has not saved it.',
    other: 'This list was passed on to you. Your own answers and ticks on this phone are untouched.',
    take: 'Save on this phone',
    replace: 'Replace mine',
    own: 'See my own',
  },
} as const;
