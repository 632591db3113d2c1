import type { Output } from '../../../../typings/api';
import { call } from '../../../services/cloud';

export type Booking = Output<'planning', 'booking'>;
export type Step = Booking['steps'][number];

/** What a step wanted besides, as it was filled in. */
export interface Answer {
  readonly reason: string;
  readonly day: string;
  readonly supervisor: string;
  readonly need: string;
}

/** Where what was typed for a step is kept until it is sent. */
export const draftKey = (id: string, step: Step['step']): string => `step:${id}:${step}`;

type Task = (id: string, answer: Answer) => Promise<Booking>;

/** How each step is sent; those with a page of their own are not here. */
export const tasks: Partial<Record<Step['step'], Task>> = {
  accept: (id) => call('planning', 'acceptSession', { id }),
  decline: (id, { reason }) => call('planning', 'declineSession', { id, reason }),
  withdraw: (id) => call('planning', 'withdrawSession', { id }),
  agree: (id) => call('planning', 'agreeSession', { id }),
  proposeMove: (id, { day, reason }) => call('planning', 'proposeMove', { id, day, reason }),
  acceptMove: (id) => call('planning', 'acceptMove', { id }),
  declineMove: (id, { reason }) => call('planning', 'declineMove', { id, reason }),
  withdrawMove: (id) => call('planning', 'withdrawMove', { id }),
  moveDay: (id, { day, reason }) => call('planning', 'moveDay', { id, day, reason }),
  substitute: (id, { supervisor, reason }) => call('planning', 'substitute', { id, supervisor, reason }),
  stateNeed: (id, { need }) => call('planning', 'stateNeed', { id, need }),
  cancel: (id, { reason }) => call('planning', 'cancelSession', { id, reason }),
};

export const pages: Partial<Record<Step['wants'], string>> = { agenda: 'agenda', guests: 'guests' };

/** The first that can be taken is the page's main one. */
export function stepsView(steps: readonly Step[]) {
  const open = steps.filter(({ reason }) => !reason);
  return { main: open[0] ?? null, others: open.slice(1), closed: steps.filter(({ reason }) => reason) };
}
