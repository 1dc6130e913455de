import { hallTexts } from '../../src/guide/hall-facts.ts';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/guide/entry.ts';
import { countByEvent, eventFacts, guideFacts, missingFacts, retiredFacts, versionOf, wallFacts } from '../../src/guide/facts.ts';
import { leadFacts } from '../../src/guide/lead-facts.ts';
import { guide, guides, HALL, lineName } from '../worker/published.ts';

const a1 = guide('A1');
const entries = guides().map(entryOf);
const version = (hall = HALL, one = a1) => versionOf(guideFacts(hall, one, lineName(one)));

describe('versionOf(guideFacts(hall, guide, line))', () => {
  it('is another one when the guide changes', () => expect(version(HALL, guide('A1', { title: '别的' }))).not.toBe(version()));

  it.each([
    ['the hall’s phone', { ...HALL, phone: '1' }],
    ['its hours', { ...HALL, hours: ['周六'] }],
    ['what its hours are understood as', { ...HALL, timetable: [{ weekdays: [6], dates: [], spans: [[540, 720]] as const }] }],
    ['the department', { ...HALL, departments: { police: { name: '公安局' } } }],
    ['the window', { ...HALL, windows: { '12': { name: '别的' } } }],
    ['a channel', { ...HALL, channels: [] }],
    ['a machine that can do it', { ...HALL, devices: { printer: { name: '打印机', guides: [a1.id] } } }],
    ['the machine’s code', { ...HALL, leads: { S2: { device: 'printer' } } }],
    ['the plan', { ...HALL, plan: { href: '/files/0123456789abcdef.png' } }],
    ['the life event’s name', { ...HALL, events: HALL.events.map((event) => ({ ...event, name: `${event.name}了` })) }],
  ])('is another one when %s changes', (_, hall) => expect(version(hall)).not.toBe(version()));

  it.each([
    ['another department', { ...HALL, departments: { ...HALL.departments, health: { name: '卫健委' } } }],
    ['a window that it does not name', { ...HALL, windows: { ...HALL.windows, '13': { name: '户籍' } } }],
    ['a machine that cannot do it', { ...HALL, devices: { ...HALL.devices, photo: { name: '拍照机', guides: ['work/other'] } } }],
    ['the register', { ...HALL, retired: {}, situations: {} }],
    ['another language', { ...HALL, translations: {} }],
  ])('is the same when %s changes', (_, hall) => expect(version(hall)).toBe(version()));

  it('a situation is a page of its own', () => {
    const facts = guideFacts(HALL, a1, lineName(a1), { page: 'A1-2', answers: 'married=no' });
    expect(facts.page).toBe('A1-2');
    expect(versionOf(facts)).not.toBe(version());
  });

  it('keys that are no keys of the hall are names', () => {
    const { hall } = guideFacts(HALL, guide('A1', { department: '民政局', windows: ['门口'] }), 'x');
    expect([hall.department, hall.windows, hall.plan]).toEqual([{ name: '民政局' }, [{ key: '门口' }], undefined]);
  });
});

describe('codes that lead to a device or a channel', () => {
  it('an unknown code, and one whose device is gone, have no page', () => {
    expect(leadFacts(HALL, 'S9', 'zh-CN', guides())).toBeUndefined();
    expect(leadFacts({ ...HALL, devices: {} }, 'S1', 'zh-CN', guides())).toBeUndefined();
  });

  it('a device lists its guides by code, in the page’s language where it can', () => {
    const facts = leadFacts(HALL, 'S1', 'en', guides().toReversed());
    expect(facts?.entries.map(({ code, language }) => `${code} ${language}`)).toEqual(['A1 en', 'B2 zh-CN']);
    expect([facts?.page, facts?.lead.name]).toEqual(['S1-en', 'Printer']);
    expect(facts && versionOf(facts)).toBe(versionOf(leadFacts(HALL, 'S1', 'en', guides()) ?? retiredFacts(HALL, 'A90', 'en', [])));
  });

  describe('a machine with a guide on its use', () => {
    const steps = { kind: 'steps' as const, heading: '怎么办', steps: [{ title: '放卡', html: '<p>放卡。</p>' }] };
    const manual = guide('N1', { title: '怎么用', sections: [steps] });
    const devices = { ...HALL.devices, kiosk: { name: '一体机', guides: [a1.id], guide: manual.id } };
    const own = { ...HALL, devices, leads: { ...HALL.leads, S2: { device: 'kiosk' } } };

    it('shows its steps, and does not list it among what the machine can do', () => {
      const facts = leadFacts(own, 'S2', 'zh-CN', [manual, ...guides()]);
      expect(facts?.manual).toMatchObject({ code: 'N1', title: '怎么用', steps: [steps] });
      expect(facts?.entries.map(({ code }) => code)).toEqual(['A1']);
      expect(guideFacts(own, manual, 'x').hall.devices.map(({ code }) => code)).toEqual(['S2']);
    });

    it('whose guide has other steps now has another page', () => {
      const changed = guide('N1', { title: '怎么用', sections: [{ ...steps, steps: [{ html: '<p>刷脸。</p>' }] }] });
      const [before, now] = [manual, changed].map((one) => leadFacts(own, 'S2', 'zh-CN', [one, ...guides()]));
      expect(before && now && versionOf(before) !== versionOf(now)).toBe(true);
    });

    it('says where else a thing is done: at its windows, at a machine that works', () => {
      const [helps] = leadFacts(own, 'S2', 'zh-CN', guides())?.entries ?? [];
      expect([helps?.windows, helps?.devices]).toEqual([a1.windows ?? [], ['自助查询打印机']]);
      const printer = { name: '自助查询打印机', guides: [a1.id], stopped: {} };
      expect(leadFacts({ ...own, devices: { ...devices, printer } }, 'S2', 'zh-CN', guides())?.entries[0]?.devices).toEqual([]);
    });
  });

  it('a channel lists none', () => {
    const facts = leadFacts(HALL, 'T1', 'zh-CN', guides());
    expect([facts?.page, facts?.lead.name, facts?.entries]).toEqual(['T1', '12345 热线', []]);
  });

  it('a guide names the machines that can do it', () => {
    expect(guideFacts(HALL, a1, 'x').hall.devices).toEqual([{ name: '自助查询打印机', where: '一楼东侧', code: 'S1' }]);
    expect(guideFacts(HALL, guide('A2'), 'x').hall.devices).toEqual([]);
  });
});

describe('lists', () => {
  it.each([
    ['<p>孩子出生一个月内，来<b>上户口</b>。跟谁都行。</p>', '孩子出生一个月内，来上户口'],
    ['<p>Register the birth. Bring everything.</p>', 'Register the birth'],
    [`<p>${'长'.repeat(80)}。</p>`, `${'长'.repeat(60)}…`],
    [undefined, undefined],
  ])('a guide is about the first sentence of its summary: %s', (summary, about) => {
    expect(entryOf(guide('A1', { summary })).about).toBe(about);
  });

  it('a life event lists what belongs to it, in the order of codes, in its language where it can', () => {
    const facts = eventFacts(HALL, 'birth', entries.toReversed(), 'en');
    expect(facts.entries.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'B2']);
    expect(facts.entries.map(({ language }) => language).slice(0, 2)).toEqual(['en', 'zh-CN']);
    expect(versionOf(facts)).toBe(versionOf(eventFacts(HALL, 'birth', entries, 'en')));
    expect([facts.page, facts.event.name]).toEqual(['A-en', 'Birth']);
  });

  it('the wall counts codes, not languages', () => {
    const counts = countByEvent(entries);
    expect(counts).toEqual({ birth: 11, work: 10 });
    expect(wallFacts(HALL, counts, 'zh-CN').events.map((event) => event.guides)).toEqual([11, 10]);
    expect(wallFacts(HALL, {}, 'zh-CN').events.map((event) => event.guides)).toEqual([0, 0]);
  });
});

describe('pages that are no guide’s', () => {
  it('a retired code: its successor, or a farewell', () => {
    expect(retiredFacts(HALL, 'A90', 'zh-CN', entries).now).toMatchObject({ code: 'A1', language: 'zh-CN' });
    expect(retiredFacts(HALL, 'A90', 'en', entries).now).toMatchObject({ code: 'A1', language: 'en' });
    expect(retiredFacts(HALL, 'A90', 'zh-CN', []).now).toBeUndefined();
    expect(retiredFacts(HALL, 'A91', 'zh-CN', entries)).toMatchObject({
      page: 'A91',
      retired: { say: '这件事不用办了。' },
      now: undefined,
    });
  });

  it('no such page', () =>
    expect(missingFacts(HALL, 'en', true)).toMatchObject({ page: '404', offline: true, hall: { name: 'Qinghe Service Hall' } }));

  it('a language that the hall does not speak gets the hall’s own texts', () => expect(hallTexts(HALL, 'fr').name).toBe(HALL.name));
});
