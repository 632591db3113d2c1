import type { Contract } from '../contract';

export const schedule = {} satisfies Contract;
