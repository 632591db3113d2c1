import { AppError } from '../errors';
import type { Repair } from '../planning/repair-kinds';
import type { DraftRules } from './schedule';

type Repaired = {
  [K in Repair['kind']]: (rules: DraftRules, repair: Extract<Repair, { kind: K }>) => DraftRules;
};

const repairs: Repaired = {
  restDays: (rules, { supervisor, days }) => {
    const others = rules.restDays.filter((agreed) => agreed.supervisor !== supervisor);
    const own = rules.restDays.find((agreed) => agreed.supervisor === supervisor)?.days ?? [];
    return { ...rules, restDays: [...others, { supervisor, days: [...new Set([...own, ...days])].sort() }] };
  },
  monthCap: (rules, { value }) => ({ ...rules, monthCap: value }),
  weekCap: (rules, { value }) => ({ ...rules, weekCap: value }),
  start: (rules, { from }) => ({ ...rules, from }),
  anotherSupervisor: () => {
    throw new AppError('INVALID_STATE', '要先重新分配镇街，请到“镇街分配”办理');
  },
};

/** The rules of a draft with one of its repairs carried out. */
export const repaired = (rules: DraftRules, repair: Repair): DraftRules =>
  (repairs[repair.kind] as (rules: DraftRules, repair: Repair) => DraftRules)(rules, repair);
