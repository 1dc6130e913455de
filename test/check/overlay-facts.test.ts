/** An overlay of the hall that says other hours, numbers or windows than hall.yaml: named at its line, and pages say the hall's. */

import { describe, expect, it } from 'vitest';
import { HALL, compiled, found } from './hall-folder.ts';

const HOURS = 'hours: 周一至周五 9:00–12:00，13:00–17:00';
const hall = (...lines: string[]) => ({ 'hall.yaml': `${String(HALL['hall.yaml'])}${[HOURS, ...lines].join('\n')}\n` });
const overlaid = (...lines: string[]) => ({ ...hall(), 'hall.en.yaml': `name: Hall\n${lines.join('\n')}\n` });
const english = (files: Record<string, unknown>) => compiled(files as typeof HALL).hall?.translations['en'];

describe('what an overlay says otherwise', () => {
  it.each([
    ['hours: Mon–Fri 9:00–18:00', '2:8'],
    ['hours: Mon–Sat 9:00–12:00, 13:00–17:00', '2:8'],
    ['phone: 0999-0000009', '2:8'],
    ['departments: { police: { name: Police, phone: 0999-0000009 } }', '2:47'],
    ['departments: { police: { complaint: 0999-0000009 } }', '2:37'],
  ])('%s', (line, at) => {
    expect(found(overlaid(line))).toEqual([`hall.en.yaml:${at} warning translation-facts`]);
  });

  it('is quoted with the hall’s, whose hours decide whether it is open', () => {
    const files = overlaid('hours: Mon–Fri 9:00–18:00', 'departments: { police: { name: Police, phone: 0999-0000009 } }');
    const own = compiled(files).hall;
    expect(compiled(files).problems[0]?.message.zh).toBe(
      '译文的办公时间是“Mon–Fri 9:00–18:00”，原文是“周一至周五 9:00–12:00，13:00–17:00”；页面上照原文写。',
    );
    expect(english(files)).toMatchObject({ hours: own?.hours, timetable: own?.timetable });
    expect(english(files)?.departments['police']).toMatchObject({ name: 'Police', phone: '0999-0000002' });
    expect(english(overlaid('phone: 0999-0000009'))).not.toHaveProperty('phone');
  });

  it('hours that only the overlay says for certain are not believed', () => {
    const files = { ...overlaid('hours: Mon–Fri 9:00–17:00'), 'hall.yaml': `${String(HALL['hall.yaml'])}hours: 看公告\n` };
    expect(found(files)).toContain('hall.en.yaml:2:8 warning translation-facts');
    expect(english(files)?.timetable).toBeUndefined();
  });

  it('of a window, a machine, a channel', () => {
    const own = [
      'devices: { printer: { name: 打印机, where: 12 号窗口旁, hours: 每天 24 小时 } }',
      'channels: [{ id: hotline, name: 热线, url: "tel:12345" }]',
    ];
    const theirs = [
      'devices: { printer: { name: Printer, where: Beside window 13, hours: Daily 8:00–20:00 } }',
      'channels: [{ id: hotline, name: Hotline, url: "tel:12346" }]',
    ];
    expect(found({ ...hall(...own), 'hall.en.yaml': theirs.join('\n') })).toEqual(
      ['1:45', '1:70', '2:48'].map((at) => `hall.en.yaml:${at} warning translation-facts`),
    );
  });
});

it.each([
  'hours: "Monday to Thursday 9:00–12:00, 13:00–17:00; Friday 9:00–12:00, 1–5 pm"',
  'hours: دۈشەنبىدىن جۈمەگىچە',
  'phone: +86 999 0000001',
  'departments: { police: { name: Police, phone: (0999) 0000002 } }',
  'windows: { 12: { name: Households, where: Ground floor, window 12 } }',
])('%s: the same, or nothing that can be compared', (line) => {
  expect(found(overlaid(line)).filter((one) => one.includes('translation-'))).toEqual([]);
});
