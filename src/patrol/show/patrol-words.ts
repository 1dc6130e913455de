/** The words of the patrol, in the languages of the interface. */

import { inLanguage } from '../../guide/language.ts';
import type { NoCamera } from '../look/camera.ts';
import type { Finding, FindingKind } from '../wall/compare.ts';

const zh = {
  place: '巡查哪里',
  anywhere: '所有的码（不看挂在哪里）',
  who: '巡查人',
  camera: '打开摄像头',
  stop: '停下',
  file: '用照片',
  again: '从头再来',
  sureAgain: (place: string) => `${place}：刚才看到的都不要了，从头再来？`,
  how: '站到能看清几张码的地方，慢慢照过整面墙。一次能认很多个码。',
  starting: '正在准备……',
  looking: '正在看……',
  noCodes: '照片里没有认出码。走近一点再拍，或者一次少拍几张码。',
  noPicture: '这个文件不是照片，打不开。请选手机里的照片。',
  summary: (right: number, all: number, bad: number) => `${all} 个码，看到 ${right} 个是对的${bad > 0 ? `，${bad} 处要处理` : ''}。`,
  bad: '要处理',
  unseen: '还没看到',
  right: '对的',
  count: (count: number) => `${count} 个`,
  table: '下载表格',
  print: '打印',
  ready: '没网也能巡查',
  since: (time: string) => `没有网，用的是 ${time} 的登记。`,
  noRegister: '登记册（patrol.json）打不开，没法核对。连上网，再打开这一页。',
  noReader: '读码的程序打不开。连上网，刷新这一页；还不行，换一个浏览器（Chrome、Edge、Safari）。',
  noCamera: {
    refused: '没有让这一页用摄像头。点地址栏左边的图标，允许“摄像头”，再点一次；或者用照片。',
    absent: '这台设备上没有找到摄像头。用手机拍下来，点“用照片”。',
    busy: '摄像头正被别的程序占着。关掉它，再点一次；或者用照片。',
    insecure: '网址不是 https 开头，浏览器不让用摄像头。换成 https 的网址，或者用照片。',
    unable: '这个浏览器打不开摄像头。换一个浏览器，或者用照片。',
  } satisfies Record<NoCamera, string>,
  ended: '摄像头断开了。再点一次“打开摄像头”。',
  columns: ['大厅', '地点', '时间', '巡查人', '编号', '名称', '结果', '怎么办', '读到的内容'],
  says: '码里写的是：',
  wall: '首页',
  kinds: {
    foreign: '别人的码',
    unknown: '没有登记的码',
    retired: '停用的码',
    swapped: '挂反了',
    instead: '挂错了',
    elsewhere: '不在它的位置上',
    damaged: '读不出来',
    missing: '没有了',
    spelling: '写法不一样',
    text: '文字码',
    unseen: '没看到',
    right: '对',
  } satisfies Record<FindingKind, string>,
  advice: ({ kind, code, other, belongs, retired, after }: Finding): string => {
    const at = code === undefined ? '墙上' : `${code} 的位置上`;
    const home = belongs ? `，它应该在${belongs.join('、')}` : after === undefined ? '' : `，应该挂在 ${after} 后面`;
    const hang = code ?? other;
    switch (kind) {
      case 'foreign':
        return `${at}贴着别的码，不是我们的。不要打开，马上撕下来，告诉负责人。`;
      case 'unknown':
        return `${at}的码网址是我们的，登记册里没有。查一查是谁贴的，不认识就撕下来。`;
      case 'retired':
        return `${at}挂着 ${retired}，它已经停用了。取下来${hang === undefined ? '。' : `，换成 ${hang}。`}`;
      case 'swapped':
        return `${code} 和 ${other} 挂反了，对换一下。`;
      case 'instead':
        return `${at}挂着 ${other}${home}。换回 ${code}。`;
      case 'elsewhere':
        return other === undefined ? `${code} 不在它的位置上${home}。` : `${code} 挂到了 ${other} 的位置上。`;
      case 'damaged':
        return `${at}有一个码，读了很多次都读不出来。擦一擦；还不行，重印一张。`;
      case 'missing':
        return `${code} 两边的码都看到了，就它没有：被揭走了，或者坏得认不出来。`;
      case 'spelling':
        return `${code} 打得开，但网址的写法和登记的不一样：这张不是照登记印的。查一查是谁贴的，换成照登记印的。`;
      case 'text':
        return '这个码里不是网址，只有字。看一看是不是我们印的。';
      case 'unseen':
        return '镜头还没有照到它。走近一点，慢慢照过去。';
      default:
        return '';
    }
  },
};

export type PatrolWords = typeof zh;

const en: PatrolWords = {
  place: 'Which place',
  anywhere: 'All codes, wherever they hang',
  who: 'Who patrols',
  camera: 'Open the camera',
  stop: 'Stop',
  file: 'Use a photo',
  again: 'Start again',
  sureAgain: (place) => `${place}: forget everything seen so far and start again?`,
  how: 'Stand where you see several codes well, and move slowly along the wall. Many codes are read at once.',
  starting: 'Getting ready …',
  looking: 'Looking …',
  noCodes: 'No code was found in the photo. Take it from nearer, or with fewer codes.',
  noPicture: 'This file is no photo. Choose a photo.',
  summary: (right, all, bad) => `${right} of ${all} codes are right${bad > 0 ? `, ${bad} to see to` : ''}.`,
  bad: 'To see to',
  unseen: 'Not seen yet',
  right: 'Right',
  count: (count) => String(count),
  table: 'Download the table',
  print: 'Print',
  ready: 'Works without network',
  since: (time) => `No network: this is the register of ${time}.`,
  noRegister: 'The register (patrol.json) cannot be had, so nothing can be compared. Connect to the network and open this page again.',
  noReader: 'The program that reads codes cannot be started. Connect to the network and load this page again, or try another browser.',
  noCamera: {
    refused: 'This page may not use the camera. Allow the camera beside the address and tap again, or use a photo.',
    absent: 'No camera was found on this device. Take a photo with a phone and tap “Use a photo”.',
    busy: 'Another program is using the camera. Close it and tap again, or use a photo.',
    insecure: 'The address does not begin with https, so the browser allows no camera. Use the https address, or a photo.',
    unable: 'This browser cannot open the camera. Try another browser, or use a photo.',
  },
  ended: 'The camera was disconnected. Tap “Open the camera” again.',
  columns: ['Hall', 'Place', 'Time', 'By', 'Code', 'Title', 'Result', 'What to do', 'What the code says'],
  says: 'The code says:',
  wall: 'Wall',
  kinds: {
    foreign: 'Not ours',
    unknown: 'Not in the register',
    retired: 'Retired',
    swapped: 'Swapped',
    instead: 'Wrong code',
    elsewhere: 'Not in its place',
    damaged: 'Cannot be read',
    missing: 'Gone',
    spelling: 'Written another way',
    text: 'Words only',
    unseen: 'Not seen',
    right: 'Right',
  },
  advice: ({ kind, code, other, belongs, retired, after }) => {
    const at = code === undefined ? 'On the wall' : `In the place of ${code}`;
    const home = belongs ? `, but belongs to ${belongs.join(', ')}` : after === undefined ? '' : `, which is after ${after}`;
    const hang = code ?? other;
    switch (kind) {
      case 'foreign':
        return `${at} hangs a code that is not ours. Do not open it, take it off at once, and tell who is in charge.`;
      case 'unknown':
        return `${at} hangs a code with our address that is not in the register. Find out who put it there, or take it off.`;
      case 'retired':
        return `${at} hangs ${retired}, which is retired. Take it down${hang === undefined ? '.' : ` and hang ${hang} there.`}`;
      case 'swapped':
        return `${code} and ${other} hang in each other’s place. Swap them.`;
      case 'instead':
        return `${at} hangs ${other}${home}. Put ${code} back.`;
      case 'elsewhere':
        return other === undefined ? `${code} is not in its place${home}.` : `${code} hangs in the place of ${other}.`;
      case 'damaged':
        return `${at} is a code that could not be read in many tries. Wipe it; if that does not help, print it again.`;
      case 'missing':
        return `The codes on both sides of ${code} were seen, but not ${code}: it was taken away or is damaged beyond recognition.`;
      case 'spelling':
        return `${code} opens, but its address is not written as in the register: this was not printed from it. Find out who put it there, and hang the registered one.`;
      case 'text':
        return 'This code holds no address, only words. See whether we printed it.';
      case 'unseen':
        return 'The camera has not seen it yet. Go nearer and move slowly.';
      default:
        return '';
    }
  },
};

/** Returns a finding with names for its reader: the code of the wall itself is no letter and number. */
export function spoken(finding: Finding, { wall }: PatrolWords): Finding {
  const { code, other, after } = finding;
  const named = { code, other, after };
  const changed = Object.entries(named).flatMap(([name, value]) => (value === 'index' ? [[name, wall]] : []));
  return { ...finding, ...Object.fromEntries(changed) };
}

/** Returns the words for a language: Chinese for `zh…`, else English. */
export function patrolWords(language: string): PatrolWords {
  return inLanguage({ zh, en }, language);
}
