import { boardOf, faultsOf } from '../../../domain/schedule/board';
import { changesTo } from '../../../domain/schedule/changes';
import { usualRules } from '../../../domain/schedule/drafts';
import { moveVisit, swapVisits, unpinVisit } from '../../../domain/schedule/moves';
import type { Present, PresentSession } from '../../../domain/schedule/present';
import type { PlannedVisit, ScheduleContent } from '../../../domain/schedule/schedule';
import { sessionId } from '../../../domain/set-up';
import { aPlan } from '../../support/plan';
import { aSession } from '../../support/sessions';

const FROM = '2022-03-10';
const plan = aPlan();
const towns = ['a', 'b'].map((id) => ({ id, name: `${id}镇`, supervisor: 's1', workers: 10 }));
const aPresent = (sessions: readonly PresentSession[] = []): Present => ({
  plan,
  holders: [{ id: 's1', name: '何敏仪', post: 'p1' }],
  towns,
  stations: towns.map(({ id, name }) => ({ id: `st-${id}`, name: `${name}站`, town: id, workers: 10 })),
  ...{ blocks: [], sessions },
});
const visit = (town: string, day: string): PlannedVisit => ({
  ...{ supervisor: 's1', town, day, station: `st-${town}` },
});
const visits = [visit('a', '2022-03-14'), visit('b', '2022-03-16'), visit('a', '2022-03-21')];
const aContent = (changes: Partial<ScheduleContent['rules']> = {}) => ({
  ...{ rules: { ...usualRules(plan), ...changes }, pins: [], visits },
});
const places = (list: readonly PlannedVisit[]) => list.map(({ town, day }) => `${day} ${town}`);
const asked = (from: string, day: string, anyway = false) => ({ supervisor: 's1', from, day, anyway });

describe('visits changed by hand (R4.3)', () => {
  const content = aContent();
  const board = boardOf(content, FROM, aPresent());

  test('two towns change their days and are pinned there', () => {
    const swapped = swapVisits(content, board, asked('2022-03-14', '2022-03-16'));
    expect(places(swapped.visits)).toEqual(['2022-03-14 b', '2022-03-16 a', '2022-03-21 a']);
    expect(swapped.pins.map(({ town, day, station }) => `${day} ${town} ${station}`).sort()).toEqual([
      '2022-03-14 b st-b',
      '2022-03-16 a st-a',
    ]);
  });

  test('a swap is judged as a whole, with both visits where they would be', () => {
    const spaced = aContent({ minGap: 6 });
    const strict = boardOf(spaced, FROM, aPresent());
    expect(() => swapVisits(spaced, strict, asked('2022-03-14', '2022-03-16'))).toThrow('相隔不到 6 天');
    expect(() => swapVisits(spaced, strict, asked('2022-03-14', '2022-03-16', true))).not.toThrow();
  });

  test('a moved visit leaves its day, its pin goes with it, and may be taken off', () => {
    const moved = moveVisit(content, board, asked('2022-03-16', '2022-03-17'));
    expect(places(moved.visits)).toEqual(['2022-03-14 a', '2022-03-17 b', '2022-03-21 a']);
    const next = { ...content, ...moved };
    const again = moveVisit(next, boardOf(next, FROM, aPresent()), asked('2022-03-17', '2022-03-18'));
    expect(again.pins.map(({ day }) => day)).toEqual(['2022-03-18']);
    expect(unpinVisit(again, 's1', '2022-03-18').pins).toEqual([]);
    expect(() => unpinVisit(again, 's1', '2022-03-17')).toThrow('没有固定的安排');
  });

  test.each([
    ['a day without a visit', asked('2022-03-15', '2022-03-17'), '没有这名督导的安排'],
    ['a station of another town', { ...asked('2022-03-16', '2022-03-17'), station: 'st-a' }, '不在这个镇街'],
  ])('%s is refused', (_name, moving, words) => {
    expect(() => moveVisit(content, board, moving)).toThrow(words);
  });

  test.each([
    ['monthCap', { monthCap: 2 }, '每月上限'],
    ['weekCap', { weekCap: 1, minGap: 1 }, undefined],
    ['minGap', { minGap: 8 }, '相隔不到'],
  ])('a draft that breaks %s says so', (_name, rules, words) => {
    const faults = faultsOf(boardOf(aContent(rules), FROM, aPresent()));
    expect(faults.some(({ text }) => words !== undefined && text.includes(words))).toBe(words !== undefined);
    expect(faults.every(({ isHard }) => !isHard)).toBe(true);
  });
});

describe('what publishing would change', () => {
  const tentative = (id: string, town: string, day: string, more: Partial<PresentSession> = {}) =>
    aSession({ id, town, day, stage: 'tentative', station: `st-${town}`, ...more });
  const kinds = (sessions: readonly PresentSession[]) =>
    changesTo(visits, FROM, aPresent(sessions), 'p').map(({ kind, session }) => `${kind} ${session}`);

  test('nothing where all stands already', () => {
    const all = visits.map(({ town, day }, index) => tentative(`s${index}`, town, day));
    expect(kinds(all)).toEqual([]);
  });

  test('a move keeps the session, another station is a change, what is left over is removed', () => {
    const sessions = [
      tentative('moved', 'a', '2022-03-15'),
      tentative('stays', 'b', '2022-03-16', { station: 'st-x' }),
      tentative('same', 'a', '2022-03-21'),
      tentative('over', 'b', '2022-03-22'),
    ];
    expect(kinds(sessions)).toEqual(['station stays', 'move moved', 'remove over']);
  });

  test('what is agreed, asked for, being moved or past is not touched', () => {
    const request = { by: 'worker' as const, person: 'w1', at: 0 };
    const sessions = [
      tentative('agreed', 'b', '2022-03-23', { stage: 'agreed' }),
      tentative('asked', 'b', '2022-03-24', { asked: request }),
      tentative('moving', 'b', '2022-03-25', {
        move: { ...request, to: '2022-03-28', reason: '', short: false },
      }),
      tentative('past', 'b', '2022-03-09'),
    ];
    expect(kinds(sessions).filter((change) => !change.startsWith('add'))).toEqual([]);
  });

  test('a new session’s number is that of its day, unless one that was moved or cancelled bears it', () => {
    const first = sessionId('p', 's1', '2022-03-14');
    expect(kinds([])[0]).toBe(`add ${first}`);
    const cancelled = aSession({ id: first, town: 'a', day: '2022-03-14', stage: 'cancelled' });
    expect(kinds([cancelled])[0]).toBe(`add ${sessionId('p', 's1', '2022-03-14 1')}`);
  });
});
