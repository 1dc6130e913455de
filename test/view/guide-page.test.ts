/** A guide's page with scripts off: everything is there to be read. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import type { GuideFacts } from '../../src/guide/facts.ts';
import type { Guide, Section } from '../../src/guide/guide.ts';
import { pageText } from '../../src/view/document.tsx';
import { markWindows } from '../../src/view/parts/FloorPlan.tsx';
import { guide } from './sample-guide.ts';
import { englishFacts, frame, guideFacts } from './sample.ts';

function pageOf(facts: GuideFacts): Document {
  return new DOMParser().parseFromString(pageText(facts, frame), 'text/html');
}

function withGuide(changes: Partial<Guide>): GuideFacts {
  return { ...guideFacts, guide: { ...guide, ...changes } };
}

function textOf(root: ParentNode | null): string {
  return (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const page = pageOf(guideFacts);

describe('a guide with nothing but a title', () => {
  const bare: GuideFacts = {
    ...guideFacts,
    guide: { code: 'A9', language: 'zh-CN', id: 'birth/bare', title: '光有标题', event: 'birth', sections: [] },
    hall: {
      ...guideFacts.hall,
      department: undefined,
      windows: [],
      devices: [],
      plan: undefined,
      phone: undefined,
      hours: undefined,
      place: undefined,
      channels: [],
    },
  };

  it('has no heading with nothing beneath it, and no empty heading', () => {
    const text: Section = { kind: 'text', heading: '', html: '<p>字。</p>' };
    const headings = [...pageOf({ ...bare, guide: { ...bare.guide, sections: [text] } }).querySelectorAll('main h2')];
    expect(headings.map(textOf)).toEqual([]);
  });

  it('is a page all the same, without empty boxes', () => {
    const root = pageOf(bare);
    expect(root.querySelector('h1')?.textContent).toBe('光有标题');
    expect(root.querySelectorAll('dl, ul, ol, .stuck, .acts').length).toBe(0);
  });
});

describe('a guide that leads to another place and names no window', () => {
  const where: Section = { kind: 'where', heading: '去哪办', html: '<p>县公安局出入境大厅</p>' };
  const hall = { ...guideFacts.hall, department: undefined, windows: [], timetable: [] };
  const saidOf = (facts: GuideFacts) => {
    const root = pageOf(facts);
    return ['[data-glance=open]', '.hours', '.where'].map((part) => [
      root.querySelector<HTMLElement>(part)?.dataset['whose'] ?? '',
      textOf(root.querySelector(part)).slice(0, 3),
    ]);
  };

  it('says of the hall’s hours and address that they are the hall’s', () => {
    const facts = { ...withGuide({ sections: [where] }), hall };
    expect(saidOf(facts)).toEqual([
      ['大厅：', ''],
      ['', '大厅：'],
      ['', '大厅：'],
    ]);
  });

  it.each([
    ['its own', { ...withGuide({ sections: [where], hours: ['每天 8:00–20:00'], place: '出入境大厅' }), hall }],
    ['those of a window', withGuide({ sections: [where] })],
    ['those of the hall where no other place is told', { ...withGuide({ sections: [] }), hall }],
  ])('but not of %s', (_, facts) => {
    expect(saidOf(facts).flat().join('')).not.toContain('大厅：');
  });
});

describe('a guide that writes its materials and its questions in two places', () => {
  it('can be led to each: the first has the name', () => {
    const page = pageOf(withGuide({ sections: [...guide.sections, ...structuredClone(guide.sections)] }));
    for (const part of ['questions', 'materials']) {
      const sections = [...page.querySelectorAll(`[data-part=${part}]`)];
      expect(sections.map(({ id }) => id).filter((id) => id !== '')).toEqual([`part:${part}`]);
      expect(sections[0]?.id).toBe(`part:${part}`);
    }
  });
});

describe('a guide with everything', () => {
  it('says every material, step, answer, outcome, question and law', () => {
    const text = textOf(page.querySelector('main'));
    for (const words of [
      '出生医学证明',
      '租房合同',
      '空白表',
      '交材料',
      '不清楚',
      '先核实孩子的国籍',
      '超过一个月还能办吗',
      '第七条',
      '老人代办要注意',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('keeps the writer’s order behind the questions, with where to go after the materials; what is read last is folded', () => {
    expect([...page.querySelectorAll('main h2')].map((heading) => (heading.childNodes[0]?.textContent ?? '').trim())).toEqual([
      '您的情况',
      '要带的材料',
      '去哪办',
      '怎么办',
      '还想知道',
      '没办成？找他们',
    ]);
    expect([...page.querySelectorAll('.more summary')].map(textOf)).toEqual([
      '要多久，要多少钱，谁能办，办好拿到',
      '老人代办要注意',
      '超过一个月还能办吗？',
      '孩子名字还没想好怎么办？',
      '容易出错的地方',
      '依据',
      '相关的事',
    ]);
  });

  it.each([
    ['出生医学证明', '国内出生，有出生医学证明的'],
    ['父亲的户口簿', '随父亲的'],
    ['亲子鉴定证明', '国内出生，没有出生医学证明或没有登记且随父亲的'],
  ])('the tick of %s says its condition in words: %s', (name, words) => {
    expect(page.querySelector(`[data-material="${name}"] label .when`)?.textContent).toBe(words);
  });

  it('every question offers “不清楚”, and says what it depends on', () => {
    expect([...page.querySelectorAll('fieldset')].map((set) => set.querySelectorAll('input[value=unsure]').length)).toEqual([1, 1, 1]);
    expect(page.querySelector('fieldset[data-question=married]')?.getAttribute('data-when')).toBe('case=cert');
    expect(textOf(page.querySelector('fieldset[data-question=married] legend'))).toContain('国内出生，有出生医学证明的');
  });

  it('what is said on an answer says on which, and where it ends is marked', () => {
    expect([...page.querySelectorAll('[data-stop]')].map((radio) => radio.getAttribute('value'))).toEqual(['abroad']);
    expect(textOf(page.querySelector('.said.stop'))).toBe('在国外或者港澳台地区出生的孩子，现在回国的先核实孩子的国籍。以窗口答复为准。');
  });

  it('a choice of any one is one tick for all', () => {
    const choice = page.querySelector('[data-material="不动产权证 / 租房合同"]');
    expect(choice?.querySelectorAll('input').length).toBe(1);
    expect(textOf(choice)).toContain('任选一样');
    expect(textOf(choice)).not.toContain('任选一样：');
  });

  it('marks the guide’s windows in the plan', () => {
    expect([...page.querySelectorAll('.plan .here')].map(({ id }) => id)).toEqual(['window-12', 'window-13']);
  });

  it('marks them not by colour alone: a dot in the middle of a rectangle, the same mark before their numbers', () => {
    const rect = '<rect width="26" height="36" x="600" y="52" rx="5"';
    const dot = '<circle class="dot" cx="613" cy="70" r="6.5"/>';
    expect(markWindows(`${rect} id="window-12"/>`, ['12'])).toBe(`${rect} class="here" id="window-12"/>${dot}`);
    expect(markWindows('<path id="window-12" d="M0 0h9"/>', ['12'])).toBe('<path class="here" id="window-12" d="M0 0h9"/>');
    expect(textOf(page.querySelector('.window b'))).toBe('12、13 号窗口');
  });

  it('names the machine that can do it, and leads to its page where it has a code', () => {
    const machines = (devices: GuideFacts['hall']['devices']) => [
      ...pageOf({ ...guideFacts, hall: { ...guideFacts.hall, devices } }).querySelectorAll('#where .list li'),
    ];
    expect(machines([]).length).toBe(0);
    const [printer, photo] = machines([{ name: '打印机', where: '一楼东侧', code: 'S1' }, { name: '拍照机' }]);
    expect([textOf(printer?.querySelector('span') ?? null), printer?.querySelector('a')?.getAttribute('href')]).toEqual([
      '打印机自助机器 · 一楼东侧',
      '/S1',
    ]);
    expect([textOf(photo ?? null), photo?.querySelector('a')]).toEqual(['拍照机自助机器', null]);
  });

  it('calls the department, not the hall, and gives its complaint number', () => {
    expect(page.querySelector('.acts a')?.getAttribute('href')).toBe('tel:0999-0000002');
    expect(page.querySelector('.stuck a[href="tel:0999-0000003"]')).not.toBeNull();
  });

  it('says who checked it and until when, and hides only what a script reveals', () => {
    expect(textOf(page.querySelector('footer'))).toContain('县公安局 2026 年 10 月 1 日核对 2027 年 4 月 1 日前再核对');
    const hidden = [...page.querySelectorAll('[hidden]')].map(
      (element) => element.getAttribute('data-do') ?? (element.className || 'badge'),
    );
    expect(hidden).toEqual(['badge', 'alert', 'plan', 'acts', 'picture', 'text-size', 'read-aloud', 'share']);
  });

  it('past its review the telephone number comes first', () => {
    expect(textOf(page.querySelector('[data-alert-after="2027-04-01"]'))).toMatch(/^☎ 0999-0000002/);
  });

  it('names the same page in other languages', () => {
    expect(page.querySelector('a[hreflang=en]')?.getAttribute('href')).toBe('/A1-en');
    expect(pageOf(englishFacts).querySelector('a[hreflang="zh-CN"]')?.getAttribute('href')).toBe('/A1');
    expect(textOf(pageOf(englishFacts).querySelector('.facts'))).toContain('How long');
    expect(textOf(pageOf(englishFacts).querySelector('.window'))).toContain('Windows 12, 13');
  });

  it('leads to a related guide in the language in which it is named', () => {
    const related = [
      { code: 'A2', language: 'en', title: 'Birth certificate', event: 'birth' },
      { code: 'G3', title: '城乡居民基本医疗保险参保登记', event: 'health' },
    ];
    const root = pageOf({ ...englishFacts, guide: { ...englishFacts.guide, related } });
    const links = [...root.querySelectorAll('main li a:has(.tag)')].map((link) => [link.getAttribute('href'), link.getAttribute('lang')]);
    expect(links).toEqual([
      ['/A2-en', null],
      ['/G3', 'zh-CN'],
    ]);
  });

  it('a situation’s page shows the code that was scanned, and says which case it stands for', () => {
    const root = pageOf({ ...guideFacts, page: 'A1-2', answers: 'married=no' });
    expect(textOf(root.querySelector('.head'))).toContain('A1-2');
    expect(textOf(root.querySelector('.sheet > .when'))).toBe('没有登记的');
    expect(root.querySelector('.head [hreflang=en]')?.getAttribute('href')).toBe('/A1-2-en');
  });

  it('what is said on an answer stands next to it, and is heard when it appears', () => {
    for (const said of page.querySelectorAll('.said')) {
      const answer = said.closest('[role=status]')?.previousElementSibling?.querySelector('input')?.getAttribute('value');
      expect(said.getAttribute('data-when')).toMatch(new RegExp(`=${answer}$`));
    }
  });
});

describe('what a writer may also write', () => {
  it('a section of one’s own for where to go stands instead of the windows', () => {
    const where: Section = { kind: 'where', heading: '到哪里', html: '<p>到村里的便民服务站。</p>' };
    const root = pageOf(withGuide({ sections: [where] }));
    expect([...root.querySelectorAll('h2')].map((heading) => heading.firstChild?.textContent).slice(0, 1)).toEqual(['到哪里']);
    expect(root.querySelector('.window')).toBeNull();
    expect(textOf(root.querySelector('main'))).toContain('便民服务站');
  });

  it('a condition or a date over a whole section', () => {
    const steps: Section = { kind: 'steps', heading: '怎么办', from: '2026-09-20', until: '2026-12-31', steps: [{ html: '<p>办。</p>' }] };
    const section = pageOf(withGuide({ sections: [steps] })).querySelector('[data-part=steps]');
    expect(section?.getAttribute('data-from')).toBe('2026-09-20');
    expect(textOf(section?.querySelector('.when') ?? null)).toBe('2026 年 9 月 20 日起，到 2026 年 12 月 31 日止');
  });

  it('hours as rules only where these very hours are understood: not the hall’s beside the guide’s own', () => {
    const timetable = [{ weekdays: [6], dates: [], spans: [[540, 720]] as const }];
    const rules = (facts: GuideFacts) => pageOf(facts).querySelector<HTMLElement>('[data-glance=open]')?.dataset['hours'];
    const hall = { ...guideFacts.hall, timetable };
    expect(rules({ ...guideFacts, hall })).toBe(JSON.stringify(timetable));
    expect(rules({ ...withGuide({ hours: ['看公告'] }), hall })).toBeUndefined();
    expect(rules({ ...withGuide({ hours: ['周六 9:00–12:00'], timetable }) })).toBe(JSON.stringify(timetable));
  });

  it('windows by name, hours of the guide, an online service without address', () => {
    const facts = {
      ...withGuide({ hours: ['周六 9:00–12:00'] }),
      hall: { ...guideFacts.hall, windows: [{ key: '婚姻登记处' }], plan: undefined },
    };
    const text = textOf(pageOf(facts).querySelector('main'));
    expect(text).toContain('婚姻登记处');
    expect(text).toContain('周六 9:00–12:00');
    expect(text).toContain('网上办：“青禾办事”小程序');
  });

  it('查进度 and 预约: links that say that they need a network, names as names', () => {
    const page = pageOf(withGuide({ progress: [{ href: 'https://a.example/j' }], booking: [{ name: '12123 App' }] }));
    expect(textOf(page.querySelector('a[href="https://a.example/j"]'))).toBe('查进度 ↗ 要联网');
    expect(textOf(page.querySelector('main'))).toContain('预约：12123 App');
  });

  it('several online services without address, in the page’s own way of listing', () => {
    const online = [{ name: 'Alipay' }, { name: 'WeChat' }];
    expect(textOf(pageOf(withGuide({ online })).querySelector('main'))).toContain('网上办：Alipay、WeChat');
    const english = { ...englishFacts, guide: { ...englishFacts.guide, online } };
    expect(textOf(pageOf(english).querySelector('main'))).toContain('Online: Alipay, WeChat');
  });
});
