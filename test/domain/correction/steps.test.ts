import { ask, askObstacle } from '../../../domain/correction/ask';
import type { Correction } from '../../../domain/correction/correction';
import { correctionFacts } from '../../../domain/correction/history';
import {
  type Correctable,
  correctables,
  correctionSteps,
  type Party,
  parties,
} from '../../../domain/correction/kinds';
import { corrected, partOf } from '../../../domain/correction/parts';
import { awaited, countsAnew } from '../../../domain/correction/signatures';
import { correctionObstacle, type Doing, offeredSteps } from '../../../domain/correction/steps';
import { takeStep } from '../../../domain/correction/verbs';
import { needsText } from '../../../domain/correction/words';
import type { Actor } from '../../../domain/people';
import { recordStates, type Session, stages } from '../../../domain/session';
import { wanted } from '../../support/corrections';
import { commissioner, coordinator, lead, member, otherSupervisor, supervisor } from '../../support/people';
import { aPlan } from '../../support/plan';
import { aDoneSession, aRecordText, at, sessionIn } from '../../support/sessions';

const plan = aPlan();
const BEFORE = at('09:00', '2022-03-10');
const AFTER = at('09:00', '2023-03-01');

const people: Readonly<Record<Party, Actor>> = {
  ...{ supervisor, station: lead, office: coordinator, bureau: commissioner },
};
const doing = (party: Party, now = BEFORE): Doing => ({ actor: people[party], now, plan });

interface Both {
  readonly correction: Correction;
  readonly session: Session & { readonly id: string };
}

const asked = (what: Correctable, by: Party, now = BEFORE): Both => {
  const session = aDoneSession();
  return {
    correction: ask(session, wanted[what], '记错了', doing(by, now)),
    session: { ...session, correction: 'x' },
  };
};

const said: Readonly<Record<Party, 'agree' | 'approve' | 'consent'>> = {
  ...{ supervisor: 'agree', station: 'agree', office: 'approve', bureau: 'consent' },
};

const waitsOf = ({ correction }: Both, now = BEFORE) =>
  awaited(correction, now === BEFORE ? '2022-03-10' : '2023-03-01', plan);

/** Everyone who is waited for says yes until nobody is; in which order they were waited for. */
function saidByAll(both: Both, now: number): { readonly both: Both; readonly order: Party[][] } {
  const order: Party[][] = [];
  let current = both;
  for (
    let waits = waitsOf(current, now);
    waits.length > 0 && current.correction.state === 'open';
    waits = waitsOf(current, now)
  ) {
    order.push([...waits]);
    const [party = 'office'] = waits;
    current = takeStep(current, said[party], '', doing(party, now));
  }
  return { both: current, order };
}

/** Whose word is waited for in turn, by who asked, written down from R7.7 and not from the code. */
// biome-ignore format: read as a table
const inTurn: Readonly<Record<'words' | 'counts', Readonly<Partial<Record<Party, Party[][]>>>>> = {
  words: {
    supervisor: [['station']],
    station:    [['supervisor']],
    office:     [['supervisor', 'station'], ['station']],
  },
  counts: {
    supervisor: [['station'], ['office']],
    station:    [['supervisor'], ['office']],
    office:     [['supervisor', 'station'], ['station']],
  },
};

const askers = ['supervisor', 'station', 'office'] as const;
const all = correctables.flatMap((what) => askers.map((by) => [what, by] as const));

test.each(all)(
  '%s asked by the %s takes effect when those whom R7.7 names have agreed, and not before',
  (what, by) => {
    const { both, order } = saidByAll(asked(what, by), BEFORE);
    expect(order).toEqual(inTurn[what === 'record' ? 'words' : 'counts'][by]);
    expect(both.correction.state).toBe('done');
    expect(partOf(both.session, what)).toEqual(wanted[what]);
    expect(both.session).not.toHaveProperty('correction');
  },
);

test.each(all)('%s asked by the %s after the cut-off waits for the bureau last (R7.7)', (what, by) => {
  const { both, order } = saidByAll(asked(what, by, AFTER), AFTER);
  expect(order.at(-1)).toEqual(['bureau']);
  expect(both.correction.state).toBe('done');
});

test.each(all)('%s asked by the %s changes nothing before the last word (R7.7)', (what, by) => {
  const both = asked(what, by);
  expect(partOf(both.session, what)).toEqual(both.correction.before);
  expect(both.session.record.state).toBe('confirmed');
});

test.each(correctables)(
  '%s: each step of each party is offered, refused with words or taken, never anything else',
  (what) => {
    for (const by of askers)
      for (const party of parties)
        for (const step of correctionSteps) {
          const both = asked(what, by);
          const reason = correctionObstacle(both.correction, both.session, step, doing(party));
          if (reason) {
            expect(reason).toMatch(/请|可在|不用/);
            expect(() => takeStep(both, step, '说明理由', doing(party))).toThrow(reason);
          } else {
            expect(offeredSteps(both.correction, both.session, doing(party))).toContain(step);
            expect(() => takeStep(both, step, '说明理由', doing(party))).not.toThrow();
          }
        }
  },
);

test.each(['refuse', 'withdraw'] as const)('after %s nobody can do anything more', (step) => {
  const both = asked('hours', 'supervisor');
  const after = takeStep(both, step, '不同意', doing(step === 'refuse' ? 'station' : 'supervisor'));
  expect(after.session).not.toHaveProperty('correction');
  for (const party of parties) {
    expect(offeredSteps(after.correction, after.session, doing(party))).toEqual([]);
    for (const each of correctionSteps)
      expect(correctionObstacle(after.correction, after.session, each, doing(party))).toBeTruthy();
  }
});

test('a correction that was overtaken by another change is not applied over it', () => {
  const both = asked('hours', 'supervisor');
  const overtaken = {
    ...both,
    session: { ...corrected(both.session, { ...wanted.hours, departure: '17:20' }), id: 'session001' },
  };
  expect(() => takeStep(overtaken, 'agree', '', doing('station'))).toThrow('申请以后这项内容又改过');
});

test('nobody answers what they asked for in another role', () => {
  const both = asked('hours', 'supervisor');
  const actor = { ...coordinator, persons: ['c1', 's1'] };
  const approving = takeStep(both, 'agree', '', doing('station'));
  expect(
    correctionObstacle(approving.correction, approving.session, 'approve', { actor, now: BEFORE, plan }),
  ).toBe('不能答复自己提出的更正，请由对方答复');
});

const askable = stages.flatMap((stage) => recordStates.map((state) => [stage, state] as const));

test.each(askable)(
  'a session that is %s with record %s can be corrected only once it has ended (R7.7)',
  (stage, state) => {
    const session = sessionIn(stage, state);
    for (const what of correctables) {
      const may = stage === 'ended' && (what !== 'record' || state === 'confirmed');
      const reason = askObstacle(session, what, doing('supervisor'));
      if (may) expect(reason).toBeUndefined();
      else expect(reason).toMatch(/请/);
    }
  },
);

test.each([
  ['another supervisor', otherSupervisor],
  ['a member who did not host', member],
  ['the bureau', commissioner],
])('%s does not ask for corrections', (_, actor) => {
  expect(askObstacle(aDoneSession(), 'hours', { actor, now: BEFORE, plan })).toMatch(/^更正由/);
});

test('the history of a correction holds its tags and no word of the record (R7.8)', () => {
  const { correction } = asked('record', 'supervisor');
  const told = JSON.stringify(correctionFacts(correction));
  expect(told).not.toContain(wanted.record.matters);
  expect(told).not.toContain(aRecordText().matters);
  expect(told).not.toContain(correction.reason);
  expect(correctionFacts(correction)).toMatchObject({ what: 'record', before: { duties: ['cases'] } });
});

test.each([
  ['record', '2022-03-10', '督导和社工站同意后生效'],
  ['hours', '2022-03-10', '督导和社工站同意，再由项目统筹批准后生效'],
  ['day', '2023-03-01', '督导和社工站同意，再由项目统筹批准，再由民政局同意后生效'],
] as const)('before asking for %s on %s one reads who must agree', (what, today, words) => {
  expect(needsText(what, today, plan)).toBe(words);
  expect(countsAnew(what)).toBe(what !== 'record');
});
