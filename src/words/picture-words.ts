/** The words of a guide's picture besides the guide. */

export const pictureWords = {
  table: 'picture',
  zh: {
    hold: '长按图片，保存到相册',
    holdEach: '有 {1} 张图片，每张都长按，保存到相册',
    failed: '这个浏览器画不出图片。可以截屏保存。',
    from: '图片存于 {1}',
  },
  en: {
    hold: 'Press and hold the picture to save it',
    holdEach: 'There are {1} pictures: press and hold each to save it',
    failed: 'This browser cannot draw a picture. Take a screenshot instead.',
    from: 'Picture of {1}',
  },
} as const;
