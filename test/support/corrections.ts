import type { Part } from '../../domain/correction/correction';
import type { Correctable } from '../../domain/correction/kinds';
import type { Input } from '../../typings/api';
import type { Who, World } from './given';
import { OTHER_TOWN } from './sessions';

/** Something else for each kind. */
export const wanted: { readonly [W in Correctable]: Extract<Part, { what: W }> } = {
  record: {
    ...{ what: 'record', duties: ['cases'], form: 'group', content: [] },
    ...{ matters: '讨论了两位独居长者的个案。', advice: '' },
  },
  hours: { what: 'hours', arrival: '08:50', departure: '16:30' },
  day: { what: 'day', day: '2022-03-08' },
  place: { what: 'place', town: OTHER_TOWN, station: 'st003' },
  person: { what: 'person', supervisor: 's2' },
};

const id = 'session001';
export const reason = '当天记错了';
export const hours = { what: 'hours', arrival: '08:50', departure: '16:30' } as const;
export const record = {
  ...{ what: 'record', duties: ['cases'], form: 'group', content: [] },
  ...{ matters: '讨论了两位独居长者的个案。', advice: '一个月内再访。' },
} as const;

/** Asks that something of session001 be corrected. */
export const ask = (world: World, who: Who, change: object) =>
  world.as(who)('supervision', 'askCorrection', { id, reason, ...change } as Input<
    'supervision',
    'askCorrection'
  >);

export const answer = (
  world: World,
  who: Who,
  correction: string,
  step: Input<'supervision', 'answerCorrection'>['step'],
  why = '',
) => world.as(who)('supervision', 'answerCorrection', { id: correction, step, reason: why });

export const look = (world: World, who: Who) => world.as(who)('supervision', 'session', { id });

/** The titles of someone's messages, the latest first. */
export const inbox = async (world: World, who: Who) =>
  (await world.as(who)('account', 'inbox', {})).messages.map(({ title }) => title);
