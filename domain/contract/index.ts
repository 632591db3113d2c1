import { account } from './account';
import { feedback } from './feedback';
import { planning } from './planning';
import { recruitment } from './recruitment';
import { reporting } from './reporting';
import { roster } from './roster';
import { supervision } from './supervision';

/** Every action of the program by area; one area is one deployed function. This is also the API manual. */
export const contracts = { account, supervision, recruitment, reporting, roster, planning, feedback };

export type Contracts = typeof contracts;
export type Area = keyof Contracts;
