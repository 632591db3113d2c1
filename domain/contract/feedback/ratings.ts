import type { Contract } from '../contract';

export const ratings = {} satisfies Contract;
