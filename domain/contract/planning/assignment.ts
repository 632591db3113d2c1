import type { Contract } from '../contract';

export const assignment = {} satisfies Contract;
