import { addDays, type Day, type Instant } from '../calendar';

/** One whole day in a calendar. */
export interface CalendarEvent {
  /** The same for the same session for ever, so that a second import changes instead of doubling. */
  readonly uid: string;
  /** Grows with each change. */
  readonly sequence: number;
  readonly day: Day;
  readonly title: string;
  readonly place: string;
  readonly text: string;
  readonly isSettled: boolean;
}

const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/** RFC 5545 3.3.11: backslash, semicolon, comma and line break are written with a backslash. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n');

/** RFC 5545 3.1: no line above 75 octets; what goes on starts with a space. No character is cut apart. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const dateOf = (day: Day): string => day.replaceAll('-', '');

/** '20220309T005000Z' */
const stampOf = (now: Instant): string =>
  new Date(now).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

const eventLines = ({ uid, sequence, day, title, place, text, isSettled }: CalendarEvent, stamp: string) => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;VALUE=DATE:${dateOf(day)}`,
  `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`,
  `SUMMARY:${escaped(title)}`,
  ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
  ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
  `STATUS:${isSettled ? 'CONFIRMED' : 'TENTATIVE'}`,
  'END:VEVENT',
];

/** Whole days need no time zone: the day is the same day wherever the calendar is read (RFC 5545). */
export function icsOf(name: string, events: readonly CalendarEvent[], now: Instant): string {
  const stamp = stampOf(now);
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//shuangbai//supervision//ZH', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`],
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
