import type { Output, Role } from '../../../typings/api';
import { call } from '../../services/cloud';
import { keepDay } from '../../services/kept-day';

export type Overview = Output<'account', 'overview'>;
export type Mine = Output<'supervision', 'mine'>;
export type Hosting = Output<'supervision', 'hosting'>;
export type ToRate = Output<'feedback', 'toRate'>;
export type Rounds = Output<'recruitment', 'rounds'>['rounds'];
export type Panel = Output<'recruitment', 'panel'>;
export type Waiting = Output<'planning', 'waitingBookings'>;
export type Board = Output<'reporting', 'board'>;
export type Flagged = Output<'supervision', 'flags'>;

/** What home shows: one of these, by role. */
export const nothing = {
  overview: null as Overview | null,
  rounds: [] as Rounds,
  panel: null as Panel | null,
  mine: null as Mine | null,
  hosting: null as Hosting | null,
  toRate: null as ToRate | null,
  waiting: null as Waiting | null,
  board: null as Board | null,
  flagged: null as Flagged | null,
};

type Panels = typeof nothing;
type Reading = () => Promise<Partial<Panels>>;

const overview: Reading = async () => {
  const [found, { rounds }] = await Promise.all([
    call('account', 'overview', {}),
    call('recruitment', 'rounds', {}),
  ]);
  return { overview: found, rounds: rounds.filter(({ state }) => state === 'published') };
};
/** Today's sessions stay on the phone, for a station without a network. */
const mine: Reading = async () => {
  const found = await call('supervision', 'mine', {});
  await keepDay(found.today ? [found.today] : []);
  return { mine: found };
};
const hosting: Reading = async () => {
  const [found, toRate] = await Promise.all([
    call('supervision', 'hosting', {}),
    call('feedback', 'toRate', {}),
  ]);
  await keepDay(found.today);
  return { hosting: found, toRate };
};
const board: Reading = async () => ({ board: await call('reporting', 'board', {}) });

const readings: Record<Role, Reading> = {
  visitor: overview,
  inspector: async () => ({ flagged: await call('supervision', 'flags', {}) }),
  panelist: async () => ({ panel: await call('recruitment', 'panel', {}) }),
  supervisor: mine,
  worker: hosting,
  contact: async () => ({ waiting: await call('planning', 'waitingBookings', {}) }),
  coordinator: board,
  commissioner: board,
};

export const readHome = async (role: Role): Promise<Panels> => ({ ...nothing, ...(await readings[role]()) });
