/** A guide made by hand, with every kind of section, questions and conditions. */

import type { Guide } from '../../src/guide/guide.ts';

export const guide: Guide = {
  code: 'A1',
  language: 'zh-CN',
  languages: ['en'],
  id: 'birth/hukou',
  title: '新生儿户口登记',
  aliases: ['上户口', '报出生'],
  summary: '<p>孩子出生一个月内，带齐材料到爸爸或妈妈户口所在地的派出所窗口，<strong>当场办好</strong>。</p>',
  event: 'birth',
  department: 'police',
  windows: ['12', '13'],
  time: [{ html: '材料齐全，当场办结' }, { html: '要调查核实的，以窗口答复为准', when: 'case=nocert' }],
  fee: [{ html: '不收费' }],
  visits: '1',
  online: [{ name: '网上报出生', href: 'https://example.gov.cn/hukou' }, { name: '“青禾办事”小程序' }],
  related: [
    { code: 'A2', title: '出生医学证明', event: 'birth' },
    { code: 'G3', title: '城乡居民基本医疗保险参保登记', event: 'health' },
  ],
  who: '父母、户主、亲属或抚养人',
  result: '登记了孩子的户口簿',
  reviewed: '2026-10-01',
  reviewBy: '2027-04-01',
  item: '000109001000',
  anchors: { time: '要多久', fee: '要多少钱', who: '谁能办', result: '办好拿到', where: '去哪办' },
  sections: [
    {
      kind: 'questions',
      heading: '您的情况',
      anchor: '您的情况',
      questions: [
        {
          id: 'case',
          number: 1,
          text: '孩子是哪种情况？',
          answers: [
            { id: 'cert', label: '国内出生，有出生医学证明' },
            { id: 'nocert', label: '国内出生，没有出生医学证明', said: '<p>派出所调查核实以后再办，不是当场办结。</p>' },
            {
              id: 'abroad',
              label: '在国外或者港澳台地区出生的孩子，现在回国',
              said: '<p>先核实孩子的国籍。<strong>以窗口答复为准。</strong></p>',
              stop: true,
            },
          ],
        },
        {
          id: 'married',
          number: 2,
          text: '父母登记结婚了吗？',
          anchor: '父母登记结婚了吗',
          when: 'case=cert',
          answers: [
            { id: 'yes', label: '登记了' },
            { id: 'no', label: '没有登记' },
          ],
        },
        {
          id: 'follow',
          number: 3,
          text: '孩子随谁落户？',
          note: '<p>户口簿上是谁，就带谁的户口簿。</p>',
          answers: [
            { id: 'father', label: '随父亲' },
            { id: 'mother', label: '随母亲' },
          ],
        },
      ],
    },
    {
      kind: 'materials',
      heading: '要带的材料',
      anchor: '要带的材料',
      materials: [
        { name: '出生医学证明', form: '原件 1 份', originals: 1, when: 'case=cert' },
        { name: '父亲的户口簿', form: '原件 1 份', when: 'follow=father' },
        { name: '母亲的户口簿', form: '原件 1 份', when: 'follow=mother' },
        { name: '结婚证', form: '原件 1 份，夫妻任一本', when: 'married=yes' },
        {
          name: '亲子鉴定证明',
          form: '原件 1 份',
          when: 'case=nocert;married=no follow=father',
          note: '<p>到有资质的机构做。</p>',
          blank: { href: '/files/0a1b2c3d4e5f6071.pdf', label: '空白表' },
          sample: { href: '/files/1a1b2c3d4e5f6071.png', label: '填好的样子' },
        },
        {
          label: '任选一样：',
          anyOf: [
            { name: '不动产权证', form: '复印件 1 份' },
            { name: '租房合同', form: '原件 1 份', note: '<p>合同上要有房东的签字和手印，租期还没有到。</p>' },
          ],
        },
        { name: '父母身份证', form: '原件各 1 份' },
      ],
    },
    {
      kind: 'steps',
      heading: '怎么办',
      anchor: '怎么办',
      steps: [
        { title: '取号', html: '<p>在一楼取号机选“户籍业务”，等叫号。</p>' },
        { title: '调查核实', html: '<p>派出所核实情况，等通知。</p>', when: 'case=nocert' },
        { title: '交材料', html: '<p>到 12 或 13 号窗口，把材料交给工作人员核对。</p>' },
        { html: '<p>核对孩子姓名、出生日期和身份证号，没有错再签字。</p>' },
      ],
    },
    {
      kind: 'text',
      heading: '老人代办要注意',
      anchor: '老人代办要注意',
      html: '<h3 id="委托书">委托书</h3><p>带上写好的<em>委托书</em>。</p><ul><li>一次只能托一个人</li><li data-when="married=no"><small class="when">没有登记的</small>要父亲本人到场</li></ul>',
    },
    {
      kind: 'faq',
      heading: '常见问题',
      anchor: '常见问题',
      entries: [
        { question: '超过一个月还能办吗？', anchor: '超过一个月还能办吗', answer: '<p>能，可以补报。材料一样，窗口会请您填一份说明。</p>' },
        { question: '孩子名字还没想好怎么办？', answer: '<p>想好再来。</p>' },
      ],
    },
    {
      kind: 'mistakes',
      heading: '容易出错的地方',
      html: '<ul><li>户口簿上的地址和现在住的不一样</li><li>名字里有生僻字，先问窗口能不能打出来</li></ul>',
    },
    { kind: 'basis', heading: '依据', anchor: '依据', html: '<ul><li>《中华人民共和国户口登记条例》第七条</li></ul>' },
  ],
};
