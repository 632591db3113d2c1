import type { Contract } from '../contract';

export const survey = {} satisfies Contract;
