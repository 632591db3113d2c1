import type { Contract } from '../contract';

export const booking = {} satisfies Contract;
