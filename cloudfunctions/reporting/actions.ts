import { boardOf, waitsOf } from '#domain/board';
import { dayText } from '#domain/calendar';
import type { reporting } from '#domain/contract/reporting';
import { quotaView } from '#domain/quota-words';
import { tagOf } from '#domain/session-words';
import type { ReadContext } from '#platform/context';
import { COUNTED_FIELDS } from '#platform/counted';
import type { Actions } from '#platform/serve';

export const actions: Actions<typeof reporting> = {
  async board(_input, context) {
    const { plan, today } = context;
    const [sessions, towns, supervisors] = await facts(context);
    const board = boardOf(sessions, towns, supervisors, plan, today);
    const names = new Map([...towns, ...supervisors].map(({ id, name }) => [id, name]));
    const nameOf = (id: string) => names.get(id) ?? id;
    return {
      name: plan.name,
      today: dayText(today),
      total: quotaView(board.total),
      takenOver: board.takenOver,
      inPlace: board.inPlace,
      supervisors: board.supervisors.map((each) => ({ ...each, quota: quotaView(each.quota) })),
      towns: board.towns.map((each) => ({
        ...each,
        supervisor: nameOf(each.supervisor),
        quota: quotaView(each.quota),
      })),
      months: board.months.map((each) => ({ ...each, label: `${Number(each.month.slice(5))} 月` })),
      exceptions: board.exceptions.filter(({ asked }) => asked > 0),
      onSite: board.onSite,
      waits: waitsOf(sessions, plan, today),
      sessionsToday: sessions
        .filter(({ day }) => day === today)
        .map((each) => ({
          id: each.id,
          supervisor: nameOf(each.supervisor),
          town: nameOf(each.town),
          tag: tagOf(each, plan),
        })),
    };
  },
};

/** Three queries at once, bounded by the one project. */
const facts = ({ sessions, towns, supervisors, plan }: ReadContext) =>
  Promise.all([
    sessions.find({ day: { from: plan.period.from, to: plan.period.to } }, COUNTED_FIELDS),
    towns.find({}),
    supervisors.find({}),
  ]);
