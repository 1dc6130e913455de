/** A day as a calendar file that every calendar reads: RFC 5545. */

import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../src/guide/calendar.ts';

const LONG = '新生儿户口登记；带上：户口簿,身份证\\原件\n到 12、13 号窗口'.repeat(4);
const file = (title = '新生儿户口登记') =>
  calendarFile({
    day: '2026-12-31',
    uid: 'A1-2026-12-31@qinghe.example',
    title,
    note: 'https://qinghe.example/A1',
    address: 'https://qinghe.example/A1',
    made: new Date('2026-11-24T02:20:00.123Z'),
  });
/** As section 3.1 says: a break and a space are nothing. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('calendarFile(day)', () => {
  it('has every line end with CRLF, and none longer than 75 octets, whole characters only', () => {
    const text = file(LONG);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(text).not.toContain('\ufffd');
  });

  it('escapes what would end a text', () => {
    const summary = unfolded(file(LONG)).find((line) => line.startsWith('SUMMARY:'));
    expect(summary).toBe(`SUMMARY:${LONG.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')}`);
  });

  it('is one event of a whole day, to the day after, with a reminder', () => {
    expect(unfolded(file())).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//guide wall//guide wall//EN',
      'BEGIN:VEVENT',
      'UID:A1-2026-12-31@qinghe.example',
      'DTSTAMP:20261124T022000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:新生儿户口登记',
      'DESCRIPTION:https://qinghe.example/A1',
      'URL:https://qinghe.example/A1',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:新生儿户口登记',
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
});
