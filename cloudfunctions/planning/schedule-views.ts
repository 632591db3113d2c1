import { dayOf, dayText, type Instant, timeText } from '#domain/calendar';
import { diffOf } from '#domain/planning/diff';
import { scheduleStepNames } from '#domain/schedule/kinds';
import { heldVisits, supervisorsOn } from '#domain/schedule/present';
import type { Schedule, ScheduleContent } from '#domain/schedule/schedule';
import { scheduleObstacle, scheduleSteps } from '#domain/schedule/steps';
import {
  diffText,
  guideOf,
  monthTableOf,
  nameOf,
  placedText,
  proofText,
  rulesText,
  scheduleTag,
  scoreText,
  statusText,
} from '#domain/schedule/words';
import type { Frame, ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { type Loaded, load } from './schedule-store';

export const whenText = (at: Instant): string => `${dayText(dayOf(at))} ${timeText(at)}`;

export const rowOf = (found: Documents['schedules']) => ({
  ...{ id: found.id, name: found.name, state: found.state, whatIf: found.whatIf },
  ...{ tag: scheduleTag(found), text: placedText(found), who: found.byName, when: whenText(found.at) },
});

function stepsOf({ found, standing }: Loaded, { actor }: Frame) {
  if (actor.role !== 'coordinator') return [];
  return scheduleStepNames.map((step) => {
    const reason = scheduleObstacle(found, step, standing);
    return { step, text: scheduleSteps[step].text, ...(reason && { reason }) };
  });
}

const scoresOf = ({ outcome }: ScheduleContent) =>
  outcome.score.map(({ tier, name, value }) => ({ tier, name, value, text: scoreText(name, value) }));

/** The towns must first be assigned anew, which is done elsewhere. */
const repairsOf = ({ outcome }: ScheduleContent) =>
  outcome.repairs.map(({ kind, change, gained }, index) => ({
    ...{ index, change, gained, text: `可多排 ${gained} 次` },
    ...(kind === 'anotherSupervisor' && { reason: '要先重新分配镇街，请到“镇街分配”办理' }),
  }));

function townsOf({ content, present }: Loaded, name: (id: string) => string) {
  return present.towns.map((town) => {
    const count = content.visits.filter((visit) => visit.town === town.id).length;
    return {
      ...{ id: town.id, name: town.name, supervisor: name(town.supervisor), count },
      text: `${count} 次 · 社工 ${town.workers} 人`,
    };
  });
}

function pinsOf({ pins }: ScheduleContent, name: (id: string) => string) {
  return pins.map(({ supervisor, town, day }) => ({
    ...{ supervisor, day, dayText: dayText(day), name: name(supervisor), townName: name(town) },
  }));
}

const plainRules = ({ rules }: ScheduleContent) => ({
  ...rules,
  restDays: rules.restDays.map(({ supervisor, days }) => ({ supervisor, days: [...days] })),
  supposed: [...rules.supposed],
});

const diffWith = ({ content, present, board, found }: Loaded) =>
  found.state === 'draft' ? diffText(diffOf(heldVisits(present, board.frozenBefore), content.visits)) : '';

export async function showSchedule(id: string, context: ReadContext) {
  const loaded = await load(id, context);
  const { found, content, present, board } = loaded;
  const { plan } = context;
  const name = nameOf(present);
  const supervisors = supervisorsOn(present, board.frozenBefore);
  return {
    ...rowOf(found),
    ...{ edition: found.edition, frozenBefore: board.frozenBefore, steps: stepsOf(loaded, context) },
    ...{ wanted: content.wanted, placed: content.visits.length },
    ...{ statusText: statusText(content), proofText: proofText(content), score: scoresOf(content) },
    guide: guideOf(content, plan),
    table: monthTableOf(content.visits, supervisors, content.rules, plan),
    towns: townsOf(loaded, name),
    conflicts: [...content.outcome.conflicts],
    repairs: repairsOf(content),
    ...{ notes: [...content.outcome.notes], broken: loaded.faults.map(({ text }) => text) },
    ...{ rules: plainRules(content), rulesText: rulesText(content.rules, name) },
    supervisors: supervisors.map(({ id: of, name: called }) => ({ id: of, name: called })),
    ...{ pins: pinsOf(content, name), diffText: diffWith(loaded) },
  };
}

export const isDraft = ({ state }: Pick<Schedule, 'state'>): boolean =>
  state === 'draft' || state === 'publishing';
