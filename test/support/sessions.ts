import { type Day, instantAt } from '../../domain/calendar';
import type { Presence, RecordState, Session, Stage } from '../../domain/session';

/** The Wednesday on which tests play unless they say otherwise. */
export const DAY = '2022-03-09';
export const TOWN = '442000001';
export const OTHER_TOWN = '442000003';

export const at = (time: string, day: Day = DAY): number => instantAt(day, time);

export const aPresence = (time: string, changes: Partial<Presence> = {}): Presence => ({
  at: at(time),
  town: TOWN,
  station: 'st001',
  host: 'w001',
  means: 'scan',
  ...changes,
});

interface Words {
  duties: string[];
  form: string;
  matters: string;
  advice: string;
}

export const aRecordText = (changes: Partial<Words> = {}): Words => ({
  duties: ['cases'],
  form: 'group',
  matters: '讨论独居长者个案，演练初次接触的谈话。',
  advice: '两周内再访一次。',
  ...changes,
});

export type TestSession = Session & { readonly id: string };

/** An agreed session of supervisor s1 in 石岐街道. */
export const aSession = (changes: Partial<TestSession> = {}): TestSession => ({
  id: 'session001',
  post: 'p1',
  supervisor: 's1',
  town: TOWN,
  day: DAY,
  mode: 'onSite',
  stage: 'agreed',
  hosts: [],
  record: { state: 'none' },
  exceptions: [],
  ...changes,
});

/** A session whose supervisor came and left, 8 hours and a quarter unless told. */
export const anEndedSession = (changes: Partial<TestSession> = {}): TestSession =>
  aSession({
    stage: 'ended',
    hosts: [{ worker: 'w001', station: 'st001' }],
    arrival: aPresence('08:50'),
    departure: aPresence('17:05'),
    ...changes,
  });

/** A session with everything that R7.2 asks for. */
export const aDoneSession = (changes: Partial<TestSession> = {}): TestSession =>
  anEndedSession({
    record: {
      state: 'confirmed',
      text: aRecordText(),
      submittedAt: at('18:00'),
      confirmed: { at: at('18:30'), by: 'w001' },
    },
    ...changes,
  });

/** A session that has come to a stage, with its record in a state. */
export const sessionIn = (stage: Stage, state: RecordState): TestSession => {
  const { arrival, departure, hosts } = anEndedSession();
  const came = stage === 'inProgress' || stage === 'ended';
  return aSession({
    ...{ stage, record: { state } },
    ...(came && arrival && { arrival, hosts }),
    ...(stage === 'ended' && departure && { departure }),
  });
};
