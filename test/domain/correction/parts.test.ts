import { followedAttendance, followedTask } from '../../../domain/correction/followed';
import { corrected, partOf } from '../../../domain/correction/parts';
import { originOf } from '../../../domain/record/follow-up';
import type { Session } from '../../../domain/session';
import { wanted } from '../../support/corrections';
import { aDoneSession, aRecordText, at, OTHER_TOWN } from '../../support/sessions';

test('what was corrected is no longer said to be proved by a code, and what was not stays proved', () => {
  const { arrival, departure } = corrected(aDoneSession(), wanted.hours);
  expect([arrival?.means, departure?.means]).toEqual(['scan', 'corrected']);
  const moved = corrected(aDoneSession(), wanted.day);
  expect([moved.arrival?.at, moved.departure?.at]).toEqual([
    at('08:50', '2022-03-08'),
    at('17:05', '2022-03-08'),
  ]);
});

test('an end that nobody knew is filled in without a host', () => {
  const { departure: _, ...rest } = aDoneSession();
  const session: Session = rest;
  expect(partOf(session, 'hours')).toEqual({ what: 'hours', arrival: '08:50', departure: '' });
  expect(corrected(session, wanted.hours).departure).toMatchObject({
    at: at('16:30'),
    host: '',
    means: 'corrected',
  });
});

test('whoever first came and is corrected back is no substitute', () => {
  const other = corrected(aDoneSession(), wanted.person);
  expect(other).toMatchObject({ supervisor: 's2', substituteFor: 's1' });
  const back = corrected(other, { what: 'person', supervisor: 's1' });
  expect(back.supervisor).toBe('s1');
  expect(back).not.toHaveProperty('substituteFor');
});

test('attendance follows the session, and stays the same where nothing moved', () => {
  const line = {
    ...{ session: 'session001', worker: 'w003', town: '442000001', home: '442000001', supervisor: 's1' },
    ...{ day: '2022-03-09', month: '2022-03', means: 'code' as const, at: 1 },
  };
  expect(followedAttendance(line, aDoneSession())).toBe(line);
  expect(followedAttendance(line, corrected(aDoneSession(), { what: 'day', day: '2022-04-01' }))).toEqual({
    ...line,
    ...{ day: '2022-04-01', month: '2022-04' },
  });
});

test('a follow-up follows too, and is read by those who may read the record that it comes from (R7.8)', () => {
  const session = aDoneSession();
  const task = { text: '联系村居', owner: '', due: '2022-04-01', state: 'open' as const };
  const followUp = { ...task, ...originOf(session, aRecordText()) };
  expect(followedTask(followUp, session)).toBe(followUp);
  const moved = followedTask(followUp, corrected(session, wanted.place));
  expect(moved).toEqual({ ...followUp, town: OTHER_TOWN, station: 'st003' });
  const secret = followedTask(followUp, corrected(session, { ...wanted.record, form: 'individual' }));
  expect(secret.readers).toEqual(['s1', 'w001']);
  expect(followedTask(secret, session)).not.toHaveProperty('readers');
});
