import type { Output, Role } from '../../typings/api';
import { exchange } from './exchange';

export type Me = Output<'account', 'me'>;

/** Where and as whom the reader acts. */
export interface Choice {
  readonly project: string;
  readonly role: Role;
}

const KEY = 'choice';
const nobody: Choice = { project: '', role: 'visitor' };

let asked: Promise<Me> | undefined;

/** Asks anew who the reader is; roles may have been given or taken since. */
export function reloadMe(): Promise<Me> {
  const answer = exchange('account', { project: '', as: 'visitor', action: 'me', input: {} }) as Promise<Me>;
  asked = answer;
  answer.catch(() => {
    if (asked === answer) asked = undefined;
  });
  return answer;
}

export const choicesOf = ({ projects }: Me): Choice[] =>
  projects.flatMap(({ id, roles }) =>
    roles.length === 0
      ? [{ project: id, role: 'visitor' as const }]
      : roles.map(({ role }) => ({ project: id, role })),
  );

const same = (a: Choice, b: Choice) => a.project === b.project && a.role === b.role;

/** The remembered choice while it is still open to the reader, else the first one. */
export function chosenOf(me: Me): Choice {
  const choices = choicesOf(me);
  const remembered = (wx.getStorageSync(KEY) || nobody) as Choice;
  return choices.find((choice) => same(choice, remembered)) ?? choices[0] ?? nobody;
}

export const chosen = async (): Promise<Choice> => chosenOf(await (asked ?? reloadMe()));

export const choose = (choice: Choice): void => wx.setStorageSync(KEY, choice);
