/** One day as a calendar file: iCalendar, RFC 5545. Pure. */

import type { Day } from './guide.ts';

interface CalendarDay {
  readonly day: Day;
  /** The same for the same day of the same page, so that a calendar holds it once. */
  readonly uid: string;
  readonly title: string;
  readonly note: string;
  readonly address: string;
  /** When the file was made. */
  readonly made: Date;
}

/** Returns the file: an event of a whole day, with a reminder at nine in the morning of the day before. */
export function calendarFile({ day, uid, title, note, address, made }: CalendarDay): string {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//guide wall//guide wall//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${made.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${next.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

/** Section 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Section 3.1: no line is longer than 75 octets; it goes on after a break and a space. */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const point = character.codePointAt(0) ?? 0;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > 75) [text, octets] = [`${text}\r\n `, 1];
    text += character;
    octets += size;
  }
  return text;
}
