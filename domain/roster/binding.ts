import { addDays, type Day, dayText, type Instant } from '../calendar';
import type { Facts } from '../facts';
import { sha256 } from '../history';
import type { HeldRole } from '../people';
import type { CodedRole } from './kinds';
import { CODE_DAYS } from './personal-code';
import { isPresent, type Worker } from './roster';

/** How a person of the project and a WeChat account find each other (R2.2). */
export interface Binding {
  readonly id: string;
  readonly name: string;
  /** For those who are appointed or hired; a worker's place is in the roster. */
  readonly office?: { readonly role: CodedRole; readonly town?: string };
  /** How many codes there have been; the last one alone is good. */
  readonly serial: number;
  readonly code?: { readonly key: string; readonly until: Day };
  readonly bound?: { readonly openid: string; readonly at: Instant; readonly by: BindingMeans };
  /** Why the last one was loosed. */
  readonly loosed?: string;
  /** How often the person's phone number was read. */
  readonly reads?: number;
}

export type BindingMeans = 'phone' | 'code' | 'operator';

export const bindingFacts = ({ bound, ...rest }: Binding): Facts => ({
  ...rest,
  ...(bound && { bound: { ...bound, openid: sha256(bound.openid) } }),
});

export const newBinding = (id: string, name: string): Binding => ({ id, name, serial: 0 });

export const isBound = (binding: Binding | undefined): boolean => binding?.bound !== undefined;

export const hasGoodCode = (binding: Binding | undefined, today: Day): boolean =>
  binding?.code !== undefined && binding.code.until >= today;

/** The binding under a fresh code; earlier ones are good no longer. */
export const withCode = (
  binding: Binding,
  key: string,
  today: Day,
): Binding & Required<Pick<Binding, 'code'>> => ({
  ...binding,
  serial: binding.serial + 1,
  code: { key, until: addDays(today, CODE_DAYS) },
});

export function bind(binding: Binding, openid: string, at: Instant, by: BindingMeans): Binding {
  const { code: _, loosed: __, ...rest } = binding;
  return { ...rest, bound: { openid, at, by } };
}

export function loose(binding: Binding, reason: string): Binding {
  const { bound: _, code: __, ...rest } = binding;
  return { ...rest, loosed: reason };
}

interface Attempt {
  readonly binding: Binding;
  readonly worker: Worker | undefined;
  readonly openid: string;
  /** The roles that this WeChat account holds already. */
  readonly roles: readonly HeldRole[];
  readonly today: Day;
}

const HELP = '请联系项目统筹';

/** Why this account cannot become this person; undefined when it can. */
export function bindingObstacle({ binding, worker, openid, roles, today }: Attempt): string | undefined {
  const { office, bound } = binding;
  if (!office && !worker) return `花名册里没有这个人，${HELP}`;
  if (worker && !isPresent(worker, today))
    return `${worker.name}已于 ${dayText(worker.to ?? today)}离开花名册，${HELP}`;
  if (bound && bound.openid !== openid)
    return `${binding.name}已由另一个微信绑定；如换了微信或不是本人绑定，${HELP}解绑后重试`;
  const role = office?.role ?? 'worker';
  const other = roles.find((held) => held.role === role && held.person !== binding.id);
  if (other) return `您的微信已绑定另一名人员；一个微信只能绑定一人，如绑错了，${HELP}解绑`;
  return undefined;
}

/** The role that comes with being bound, as the roster or the appointment has it today; undefined when there is none. */
export function roleOf(
  { id, office, bound }: Binding,
  worker: Worker | undefined,
  today: Day,
): HeldRole | undefined {
  if (!bound) return undefined;
  if (office) return { role: office.role, person: id, ...(office.town && { town: office.town }) };
  if (!worker || !isPresent(worker, today)) return undefined;
  const { town, station, title } = worker;
  return { role: 'worker', person: id, town, station, title };
}

/** An account's roles with those of one person as they should be now, in their old place. */
export function withRole(
  roles: readonly HeldRole[],
  person: string,
  role: HeldRole | undefined,
): readonly HeldRole[] {
  if (!role) return roles.filter((held) => held.person !== person);
  const isKnown = roles.some((held) => held.person === person);
  return isKnown ? roles.map((held) => (held.person === person ? role : held)) : [...roles, role];
}
