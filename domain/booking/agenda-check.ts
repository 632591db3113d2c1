import { AppError } from '../errors';
import type { Plan } from '../plan';
import type { Agenda } from './agenda';

const refuse = (field: string, words: string) =>
  new AppError('INVALID_INPUT', words, { [`agenda.${field}`]: words });

/** Refuses tags that the Plan does not know, and people who do not serve in the town, at their field. */
export function assertAgenda(
  { duties, form, audience, workers }: Agenda,
  plan: Pick<Plan, 'duties' | 'forms'>,
  isOfTown: (worker: string) => boolean,
): void {
  const known = new Set(plan.duties.map(({ id }) => id));
  if (duties.some((duty) => !known.has(duty))) throw refuse('duties', '督导内容有误，请从列出的内容中选择');
  if (!plan.forms.some(({ id }) => id === form)) throw refuse('form', '督导形式有误，请从列出的形式中选择');
  if (audience === 'named' && workers.length === 0) throw refuse('workers', '请选出要参加的社工');
  if (!workers.every(isOfTown)) throw refuse('workers', '名单里有人不是这个镇街的在岗社工，请重新选择');
}
