import type { Day } from '../calendar';
import type { ScheduleInput } from './schedule-input';

/** A change of the draft that could mend a shortage. */
export type Repair =
  | { readonly kind: 'restDays'; readonly supervisor: string; readonly days: readonly Day[] }
  | { readonly kind: 'monthCap'; readonly value: number }
  | { readonly kind: 'weekCap'; readonly value: number }
  | { readonly kind: 'start'; readonly from: Day }
  | { readonly kind: 'anotherSupervisor'; readonly supervisors: number };

type Applied = {
  [K in Repair['kind']]: (input: ScheduleInput, repair: Extract<Repair, { kind: K }>) => ScheduleInput;
};

const applied: Applied = {
  restDays: (input, { supervisor, days }) => ({
    ...input,
    supervisors: input.supervisors.map((each) =>
      each.id === supervisor ? { ...each, agreedRestDays: [...each.agreedRestDays, ...days] } : each,
    ),
  }),
  monthCap: (input, { value }) => ({ ...input, rules: { ...input.rules, monthCap: value } }),
  weekCap: (input, { value }) => ({ ...input, rules: { ...input.rules, weekCap: value } }),
  start: (input, { from }) => ({ ...input, horizon: { ...input.horizon, from } }),
  // The towns must first be assigned anew, so that the draft of the dates stays as it is.
  anotherSupervisor: (input) => input,
};

/** The draft with a repair carried out. */
export const applyRepair = (input: ScheduleInput, repair: Repair): ScheduleInput =>
  (applied[repair.kind] as (input: ScheduleInput, repair: Repair) => ScheduleInput)(input, repair);
