/** Words of machines: how they are used, what they cannot do, that they are out of order. */

export const machineWords = {
  table: 'machine',
  zh: {
    use: '怎么用',
    more: '出了问题怎么办',
    cannot: '这台机器办不了',
    elsewhere: '也可以到{1}',
    stopped: '停用',
    stoppedWhy: '停用：{1}',
    since: '{1}起',
  },
  en: {
    use: 'How to use it',
    more: 'When something goes wrong',
    cannot: 'What this machine cannot do',
    elsewhere: 'Also at {1}',
    stopped: 'Out of order',
    stoppedWhy: 'Out of order: {1}',
    since: 'since {1}',
  },
} as const;
