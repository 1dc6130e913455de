/** Lines of text in which a mark of markdown is no mark: each is to be read as typed. */

import { EMPTY, type Line, marked, written } from './typed.ts';

const asTyped = (...texts: string[]): Line[] => texts.flatMap((text) => [written(text), EMPTY]);
const inItems = (...words: string[]): Line[] => words.map((one) => marked(`- ${one}`, { words: one, as: 'text' }));
const oneBlock = (...texts: string[]): Line[] => texts.map((text) => written(text));

export const NOTES: Readonly<Record<string, readonly Line[]>> = {
  'text: * between numbers': asTyped('全年7*24小时服务，窗口5*8小时。', '照片2*3厘米、3*4厘米。'),
  'text: **** in a number': asTyped('身份证号1101**********1234，手机139****0000，备用138****0001。'),
  'text: * after a word': inItems('复印件*2、照片*3', '收费标准*（见附件）', '带*的为必填，带**的只填一项'),
  'text: * of fields to fill in': asTyped('姓名*、身份证号*、电话*都要填', '*姓名 *住址，带“*”的不能空'),
  'text: * within names': asTyped('公示：王*明、李*华、欧阳*雪。'),
  'text: * between factors': asTyped('补贴=基数*比例*月数', '长5*宽3*高2米的展位'),
  'text: * of a note': [...inItems('费用20元*', '押金50元'), EMPTY, written('* 注：军人免费')],
  'text: > before a number': oneBlock('>60岁的老人免费办', '>=80岁的可以上门'),
  'text: > in an item': inItems('>18岁', '>=60周岁，<65周岁'),
  'text: full-width ＞': oneBlock('＞60岁的免费'),
  'text: < and >': asTyped('人数<30的不收费，面积>200平方米的另报。', '<本人到场>的优先。', '依据<<居民身份证法>>办理。'),
  'text: ~~~ around words': [marked('~~~ 温馨提示 ~~~', { words: '温馨提示', as: 'text' }), written('周末不办理业务', 'prose')],
  'text: ~~~~~~ as an ornament': [marked('~~~~~~'), written('雨天路滑请慢行', 'prose'), marked('~~~~~~')],
  'text: ~ between numbers': asTyped('一般2~3天，最长5~7天，复杂的10~~15天，再长20~~30天。'),
  'text: ____ to fill in': asTyped('申请人签字：______ 日期：____年____月', '经办__意见__栏由窗口填'),
  'text: a year at the start': oneBlock('2026. 年起先网上预约'),
  'text: a date at the start': asTyped('2026.7.1起施行', '2026. 7. 1 起停用旧表'),
  'text: a year in an item': inItems('2026. 年底前办完', '1998. 年以前的户口另查'),
  'text: a price at the start': asTyped('3. 5元一张，彩印另算'),
  'text: - before a number': oneBlock('-5℃以下停办户外业务'),
  'text: + before a number': oneBlock('+86 999 5550101是外地拨打的号码'),
  'text: # before a number': oneBlock('#1窗口取号', '#2窗口交费'),
  'text: 1#楼': asTyped('从1#楼进，到3#窗口。'),
  'text: a line of = under words': [written('领证须知'), marked('=========='), EMPTY, written('领证请带回执')],
  'text: a line of - under words': [written('领证须知两条'), marked('----------'), EMPTY, written('代领请带委托书')],
  'text: an ornament ------': [
    marked('----------'),
    EMPTY,
    written('以下为填表说明'),
    EMPTY,
    marked('——————————'),
    EMPTY,
    written('填表用黑色笔'),
  ],
  'text: an ornament ******': [marked('**********'), EMPTY, written('星号之间的提示'), EMPTY, marked('**********')],
  'text: ** around words with a space': asTyped('** 特别提醒 **周一人多'),
  'text: a path with backslashes': asTyped('表格在D:\\表格\\申请表.doc', '签“\\”的视为无'),
  'text: a backslash before a mark': asTyped('表格在D:\\_共享\\(新)申请表.doc'),
  'text: &': asTyped('R&D费用、A&B角、AT&T;也算'),
  'text: [ ]': asTyped('青政〔2026〕5号、青政[2026]6号', '[盖章]处盖公章，[√]处打勾，[ ]留空'),
  'text: [note]: swallowed as a reference': oneBlock('[注]: 周末不受理企业业务'),
  'text: [2026]: swallowed as a reference': asTyped('[2026]: 5号文件已经废止'),
  'text: [^1] as a note': [
    marked('材料齐全[^1]当场办', { words: '材料齐全', as: 'text' }, { words: '当场办', as: 'text' }),
    EMPTY,
    marked('[^1]: 齐全指三样都带', { words: '齐全指三样都带', as: 'text' }),
  ],
  'text: ![picture] without a file': asTyped('![二维码]扫码关注', '[办事指南]（点这里）看'),
  'text: a link to nowhere': asTyped('[填表样例]()在窗口领'),
  'text: ` as a quote mark': asTyped('撇号`单独一个，也照原样'),
  'text: $': asTyped('每本$5，两本$10，见$附件$'),
  'text: <br> and <font>': asTyped('先取号<br>再排队', '<font color="red">周五下午学习</font>不办公', '<p align="center">办事须知</p>'),
  'text: an e-mail in <>': [marked('来信寄<banshi@qinghe.example>收', { words: 'banshi@qinghe.example', as: 'text' })],
  'text: |': asTyped('周一|周三|周五办企业，周二|周四办个人'),
  'text: ::: and {}': asTyped('::: 提示', '办理{本人}业务，{{姓名}}处写全名。'),
  'text: 【】 at the end': inItems('现役军人【须出示证件】', '外省户口（见附件）'),
  'text: { that never closes': asTyped('符合{条件的可以直接来'),
  'text: bare addresses': asTyped('网址https://zwfw.qinghe.example/a_b_c?x=1&y=*，或www.qinghe.example。'),
  'text: marks of WeChat': asTyped('👉点这里👈办事不求人💪', '[玫瑰][握手]欢迎关注', '〓〓〓〓〓', '①②③都要', '家属👨‍👩‍👧可代办'),
  'text: rare characters': asTyped('𠮷野家路、㙍头村、䶮先生、𡐓村'),
  'text: U+200B and U+00AD in words': asTyped('居\u200b住\u200b证满\u00ad五年可换长期'),
  'text: U+2028 between lines': [written('分行符前的话'), written('\u2028分行符后的话')],
  'text: a vertical tab of Word': [written('软回车前的话\u000b软回车后的话')],
  'text: indented by two full-width spaces': oneBlock('\u3000\u3000凡本县居民均可申请'),
  'text: indented by a tab': [written('\t跳格开头的一段话', 'prose')],
  'text: indented by four spaces': [written('    空四格开头的一段话', 'prose')],
  'text: indented by eight spaces in a list': [...inItems('带齐材料'), EMPTY, written('        缩进很深的补充说明', 'prose')],
  'text: an inner list with 1、': [
    ...inItems('以下情形除外：'),
    marked('  1、现役军人', { words: '现役军人', as: 'text' }),
    marked('  2、在校学生', { words: '在校学生', as: 'text' }),
  ],
  'text: lines of their own': ['地址：老城街12号', '电话：0999-5550199', '时间：周一至周五', '乘车：8路'].map((line) =>
    written(line, 'line'),
  ),
  'text: lines of their own in WeChat': ['📍老街口3号', '☎️0999-5550188', '🕘9:00-12:00'].map((line) => written(line, 'line')),
  'text: a signature on the right': ['\u3000\u3000\u3000\u3000青禾县政务服务中心', '\u3000\u3000\u3000\u30002026年11月3日'].map((line) =>
    written(line, 'line'),
  ),
};

/** Steps in which a number is of the words. */
export const ODD_STEPS: Readonly<Record<string, readonly Line[]>> = {
  'step: a year at the start': oneBlock('2026. 年起先网上预约'),
  'step: → between them': [marked('取号 → 交材料 → 拿证', ...['取号', '交材料', '拿证'].map((words) => ({ words, as: 'text' as const })))],
};
