/** The wall, a life event, a retired code, a page that is not there. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../src/guide/facts.ts';
import { pageText } from '../../src/view/document.tsx';
import { channelFacts, deviceFacts, eventFacts, frame, missingFacts, retiredFacts, wallFacts } from './sample.ts';

const parsed = (facts: PageFacts) => new DOMParser().parseFromString(pageText(facts, frame), 'text/html');
const links = (root: ParentNode, within: string) => [...root.querySelectorAll(`${within} a`)].map((link) => link.getAttribute('href'));

describe('a page that is not there', () => {
  it('leads to the wall, and searches', () => {
    const root = parsed(missingFacts);
    expect(links(root, '.acts')).toEqual(['/']);
    expect(root.querySelector('[role=search] input')).not.toBeNull();
    expect(root.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('says so when it is only not kept here', () => {
    expect(parsed({ ...missingFacts, offline: true }).querySelector('h1')?.textContent).toBe('这一页还没存在手机上');
  });
});

describe('a retired code', () => {
  it('says since when, says farewell, and leads to its successor', () => {
    const root = parsed(retiredFacts);
    expect(root.querySelector('h1')?.textContent).toBe('这个编号从 2027 年 3 月 1 日起不用了。');
    expect(root.querySelector('.lead')?.textContent).toContain('一起办了');
    expect(links(root, '.list')).toEqual(['/A1']);
  });
});

describe('a device', () => {
  it('that can do nothing yet: no heading over nothing', () => {
    const root = parsed({ ...deviceFacts, entries: [] });
    expect([...root.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['没办成？找他们']);
  });

  it('that is out of order: why and since when, and no “open now”', () => {
    const lead = { name: '打印机', hours: ['每天 24 小时'], timetable: [], guides: [], stopped: { why: '换纸', since: '2026-11-30' } };
    const root = parsed({ ...deviceFacts, lead });
    expect(root.querySelector('.alert')?.textContent).toBe('停用：换纸，2026 年 11 月 30 日起');
    expect(root.querySelector('[data-hours]')).toBeNull();
    expect(parsed({ ...deviceFacts, lead: { ...lead, stopped: {} } }).querySelector('.alert')?.textContent).toBe('停用');
  });

  it('shows how it is used, with the guide that says what to do when that fails, and what it cannot do', () => {
    const steps = { kind: 'steps' as const, heading: '怎么办', steps: [{ title: '取走，退出', html: '<p>取纸、取证，点“退出”。</p>' }] };
    const manual = { code: 'N1', language: 'zh-CN', title: '社保自助机怎么用', event: 'device', questions: [], steps: [steps] };
    const root = parsed({ ...deviceFacts, manual, lead: { name: '一体机', guides: [], cannot: ['首次办卡，到窗口办'] } });
    const [use, can, cannot] = root.querySelectorAll('section');
    expect(use?.textContent).toBe('怎么用取走，退出取纸、取证，点“退出”。N1社保自助机怎么用出了问题怎么办');
    expect([can?.textContent, cannot?.textContent]).toEqual([
      '能帮您办的事A1新生儿户口登记也可以到12、13 号窗口G3城乡居民基本医疗保险参保登记',
      '这台机器办不了首次办卡，到窗口办',
    ]);
  });

  it('says what it is, where, when, what it can do, and whom to call', () => {
    const root = parsed(deviceFacts);
    expect(root.title).toBe('S1 自助查询打印机 · 青禾县政务服务大厅');
    expect(root.querySelector('.head')?.textContent).toBe('S1自助机器English自助查询打印机一楼东侧每天 24 小时');
    expect(links(root, 'section:first-of-type .list')).toEqual(['/A1', '/G3']);
    expect(links(root, '.acts')).toEqual(['tel:0999-0000001']);
  });

  it('is of the second class: no life event’s colour on it, and a page of its own in each language', () => {
    const root = parsed(deviceFacts);
    expect([root.documentElement.className, root.documentElement.dataset['kind']]).toEqual(['', 'lead']);
    expect([...root.querySelectorAll('link[rel=alternate]')].map((link) => link.getAttribute('href'))).toEqual([
      'https://qinghe.example/S1',
      'https://qinghe.example/S1-en',
    ]);
  });
});

describe('a channel', () => {
  it('that is a place only: no button that leads nowhere', () => {
    const root = parsed({ ...channelFacts, lead: { id: 'stuck', name: '“办不成事”窗口', where: '一楼西侧' } });
    expect(links(root, '.acts')).toEqual([]);
    expect(root.querySelector('.head .lead')?.textContent).toBe('一楼西侧');
  });

  it.each([
    ['tel:12345', '打电话问 12345'],
    ['mailto:dating@qinghe.example?subject=x', '12345 热线 ↗dating@qinghe.example'],
    ['https://yijian.qinghe.example', '12345 热线 ↗yijian.qinghe.example'],
  ])('%s is a button that says where it leads', (url, text) => {
    const root = parsed({ ...channelFacts, lead: { id: 'hotline', name: '12345 热线', url } });
    expect(root.querySelector('.acts a')?.getAttribute('href')).toBe(url);
    expect(root.querySelector('.acts a')?.textContent).toBe(text);
  });

  it('says what to say, and names the other channels', () => {
    const root = parsed(channelFacts);
    expect(root.querySelector('main > .lead')?.textContent).toContain('卡在哪一步');
    expect([...root.querySelectorAll('.list li')].map(({ textContent }) => textContent)).toEqual([
      '“办不成事”窗口一楼西侧，进大门左手边 1 号窗口',
      '网上信箱→',
    ]);
  });
});

describe('a life event', () => {
  it('says in a second line what each guide is, where its summary does', () => {
    const [first, ...others] = eventFacts.entries;
    if (!first) throw new Error('The life event has guides.');
    const root = parsed({ ...eventFacts, entries: [{ ...first, about: '来给孩子上户口' }, ...others] });
    expect([...root.querySelectorAll('.list i')].map(({ textContent }) => textContent)).toEqual(['来给孩子上户口']);
  });

  it('says of a bundle how many guides it is, and then what it is', () => {
    const [first] = eventFacts.entries;
    if (!first) throw new Error('The life event has guides.');
    const root = parsed({ ...eventFacts, entries: [{ ...first, bundle: 5, about: '孩子出生以后' }] });
    expect(root.querySelector('.list i')?.textContent).toBe('一件事：5 件连着办 · 孩子出生以后');
  });

  it('lists its guides, each in its own event’s colour', () => {
    const root = parsed(eventFacts);
    expect(links(root, '.list')).toEqual(['/A1', '/A2', '/A10', '/G3']);
    expect([...root.querySelectorAll('.list li')].map(({ className }) => className)).toEqual([
      'event-birth',
      'event-birth',
      'event-birth',
      'event-health',
    ]);
  });

  it('lists a guide that is not translated in the language it has', () => {
    const root = parsed({ ...eventFacts, language: 'en', page: 'A-en' });
    expect(root.querySelector('.list a')?.getAttribute('lang')).toBe('zh-CN');
    expect(links(root, '.list')[0]).toBe('/A1');
  });
});

describe('the wall', () => {
  const root = parsed(wallFacts);

  it('asks what to do, and leads to every life event with the number of its guides', () => {
    expect(root.querySelector('h1')?.textContent).toBe('您要办什么事？');
    expect(links(root, '.events')).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((letter) => `/${letter}`));
    expect(root.querySelector('.events li')?.textContent).toBe('出生A4 份');
  });

  it('parts what is for people from what is for companies only where there are both', () => {
    expect([...root.querySelectorAll('h2')].map(({ id }) => id)).not.toContain('person');
    const both = parsed({ ...wallFacts, events: wallFacts.events.map((one) => (one.letter === 'H' ? { ...one, for: 'company' } : one)) });
    expect([...both.querySelectorAll('h2[id]')].map(({ id, textContent }) => [id, textContent])).toEqual([
      ['person', '个人一生事'],
      ['company', '企业一生事'],
    ]);
    expect(links(both, '#person + .events').join('')).toBe('/A/B/C/D/E/F/G');
    expect(links(both, '#company + .events')).toEqual(['/H']);
  });

  it('searches with a form that leads to /?q=, its results inside', () => {
    const form = root.querySelector('[role=search]');
    expect([form?.getAttribute('action'), form?.getAttribute('method'), form?.querySelector('input')?.name]).toEqual(['/', 'get', 'q']);
    expect(form?.querySelector('ol')).not.toBeNull();
  });

  it('names who helps, and the way there', () => {
    expect(links(root, '#help')).toEqual(['tel:12345', 'https://qinghe.example/box']);
    expect(root.querySelector('#help')?.textContent).toContain('进大门左手边 1 号窗口');
    expect(root.querySelector('.dock a')?.getAttribute('href')).toBe('#help');
  });
});

describe('each page that a code on the wall leads to', () => {
  it.each([
    ['the wall', wallFacts],
    ['a life event', eventFacts],
    ['a device', deviceFacts],
    ['a channel', channelFacts],
  ] as const)('%s says, as the paper does, that nothing is to be paid, told or installed', (_, facts) => {
    expect(parsed(facts).querySelector('footer .trust')?.textContent).toBe('本码不收费、不要密码、不下载应用');
  });
});
