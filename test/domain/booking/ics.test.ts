import { type CalendarEvent, folded, icsOf } from '../../../domain/booking/ics';

const now = Date.parse('2022-03-09T08:50:07+08:00');

const anEvent = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ uid: 'session001@p1', sequence: 2, day: '2022-03-31', title: '督导', place: '石岐街道', text: '' },
  isSettled: true,
  ...changes,
});

const octets = (text: string) => new TextEncoder().encode(text).length;
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file keeps the rules of RFC 5545 (R5.4)', () => {
  const long = '个案讨论；演练，复盘'.repeat(40);
  const text = icsOf('督导日程', [anEvent({ text: long }), anEvent({ uid: 'x', isSettled: false })], now);

  test('every line ends with CR and LF and none is above 75 octets', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
    expect(lines.length).toBeGreaterThan(unfolded(text).length);
  });

  test('unfolded it reads as it was written, no character cut apart', () => {
    expect(unfolded(text)).toContain(`DESCRIPTION:${long}`);
    expect(text).not.toContain('\ufffd');
  });

  test('a session is a whole day that ends on the next, over the end of a month', () => {
    expect(unfolded(text)).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20220331', 'DTEND;VALUE=DATE:20220401']),
    );
  });

  test('it has its calendar around its events, an id, a stamp in UTC, a sequence and a state each', () => {
    const lines = unfolded(text);
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines).toEqual(
      expect.arrayContaining(['UID:session001@p1', 'SEQUENCE:2', 'DTSTAMP:20220309T005007Z']),
    );
    expect(lines.filter((line) => line.startsWith('STATUS:'))).toEqual([
      'STATUS:CONFIRMED',
      'STATUS:TENTATIVE',
    ]);
  });
});

test.each([
  ['a;b', 'a\\;b'],
  ['a,b', 'a\\,b'],
  ['a\\b', 'a\\\\b'],
  ['a\nb', 'a\\nb'],
  ['a\r\nb', 'a\\nb'],
  ['a\rBEGIN:VEVENT', 'a\\nBEGIN:VEVENT'],
])('%j is written as %s', (title, written) => {
  expect(unfolded(icsOf('x', [anEvent({ title })], now))).toContain(`SUMMARY:${written}`);
});

test.each([0, 1, 24, 25, 26, 74, 75, 76, 149, 150, 500])(
  '%d characters of one or three octets fold and unfold',
  (length) => {
    for (const character of ['a', '督', '😀']) {
      const line = character.repeat(length);
      expect(folded(line).replaceAll('\r\n ', '')).toBe(line);
      expect(Math.max(...folded(line).split('\r\n').map(octets))).toBeLessThanOrEqual(75);
    }
  },
);
