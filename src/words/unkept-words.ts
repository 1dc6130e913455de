/** The words of a browser that keeps nothing. */

export const unkeptWords = {
  table: 'unkept',
  zh: {
    honest: '这个浏览器不能长期保存，先存成图片更稳妥。',
    how: '怎么在 Safari 打开、放到主屏幕',
    step1: '点屏幕右上角的“···”，再点“在默认浏览器中打开”或“在 Safari 中打开”。',
    step2: '在 Safari 里点屏幕下面的分享按钮（方框里一个向上的箭头）。',
    step3: '点“添加到主屏幕”，再点“添加”。',
    step4: '有网的时候，从主屏幕点开一次。以后没网也能看。',
  },
  en: {
    honest: 'This browser cannot keep pages for long. Saving a picture is safer.',
    how: 'How to open this in Safari and put it on the home screen',
    step1: 'Tap “···” at the top right, then “Open in Safari” or “Open in default browser”.',
    step2: 'In Safari tap the share button at the bottom: a square with an arrow.',
    step3: 'Tap “Add to Home Screen”, then “Add”.',
    step4: 'Open it once from the home screen while there is a network. From then on it opens without.',
  },
} as const;
