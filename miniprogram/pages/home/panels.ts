import type { Output, Role } from '../../../typings/api';
import { call } from '../../services/cloud';

export type Overview = Output<'account', 'overview'>;
export type Mine = Output<'supervision', 'mine'>;
export type Hosting = Output<'supervision', 'hosting'>;
export type Board = Output<'reporting', 'board'>;

/** What home shows: one of these, by role. */
export const nothing = {
  overview: null as Overview | null,
  mine: null as Mine | null,
  hosting: null as Hosting | null,
  board: null as Board | null,
};

type Panels = typeof nothing;
type Reading = () => Promise<Partial<Panels>>;

const overview: Reading = async () => ({ overview: await call('account', 'overview', {}) });
const board: Reading = async () => ({ board: await call('reporting', 'board', {}) });

const readings: Record<Role, Reading> = {
  visitor: overview,
  contact: overview,
  inspector: overview,
  panelist: overview,
  supervisor: async () => ({ mine: await call('supervision', 'mine', {}) }),
  worker: async () => ({ hosting: await call('supervision', 'hosting', {}) }),
  coordinator: board,
  commissioner: board,
};

export const readHome = async (role: Role): Promise<Panels> => ({ ...nothing, ...(await readings[role]()) });
