import {
  type ScheduleState,
  type ScheduleStep,
  scheduleStates,
  scheduleStepNames,
} from '../../../domain/schedule/kinds';
import type { Schedule } from '../../../domain/schedule/schedule';
import { assertScheduleStep, type Standing, scheduleObstacle } from '../../../domain/schedule/steps';

const aSchedule = (changes: Partial<Schedule> = {}): Schedule => ({
  ...{ name: '全年', whatIf: false, state: 'draft', frozenBefore: '2022-03-10', edition: 2, undo: [1] },
  ...{ placed: 20, wanted: 20, hash: '', by: 'c1', byName: '林晓岚', at: 0 },
  ...changes,
});
const standing: Standing = { today: '2022-03-09', faults: 0, isBusy: false };
const free = (schedule: Schedule, now = standing) =>
  scheduleStepNames.filter((step) => !scheduleObstacle(schedule, step, now));

const expected: Record<ScheduleState, readonly ScheduleStep[]> = {
  draft: ['change', 'solve', 'undo', 'publish', 'drop'],
  publishing: [],
  published: [],
  dropped: [],
};

describe('the steps of a draft (R4.3)', () => {
  test.each(scheduleStates)('what is %s offers exactly its own steps', (state) => {
    expect(free(aSchedule({ state }))).toEqual(expected[state]);
  });

  test.each<[string, ScheduleStep, Partial<Schedule>, Partial<Standing>, string]>([
    ['a first content has nothing before it', 'undo', { undo: [] }, {}, '没有可以撤销'],
    ['a what-if is never published', 'publish', { whatIf: true }, {}, '推演'],
    [
      'a draft whose first day has come is solved again first',
      'publish',
      { frozenBefore: '2022-03-09' },
      {},
      '重新求解',
    ],
    ['an empty one publishes nothing', 'publish', { placed: 0 }, {}, '没有任何安排'],
    ['one that breaks something is mended first', 'publish', {}, { faults: 3 }, '有 3 处'],
    ['one waits for another', 'publish', {}, { isBusy: true }, '正在写入'],
  ])('%s', (_name, step, changes, now, words) => {
    const given = [aSchedule(changes), step, { ...standing, ...now }] as const;
    expect(scheduleObstacle(...given)).toContain(words);
    expect(() => assertScheduleStep(...given)).toThrow(words);
  });
});
