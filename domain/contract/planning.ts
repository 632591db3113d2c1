import { assignment } from './planning/assignment';
import { booking } from './planning/booking';
import { schedule } from './planning/schedule';

/** From wishes to the day that both sides agreed on (R3, R4, R5). */
export const planning = { ...assignment, ...schedule, ...booking };
