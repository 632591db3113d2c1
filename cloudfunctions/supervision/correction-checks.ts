import { dayText, monthOf } from '#domain/calendar';
import type { Part } from '#domain/correction/correction';
import { corrected } from '#domain/correction/parts';
import { refusedAt } from '#domain/errors';
import type { Session } from '#domain/session';
import { takenIn } from '#platform/booking-days';
import type { WriteContext } from '#platform/context';

type Checks = {
  readonly [W in Part['what']]?: (part: Extract<Part, { what: W }>, context: WriteContext) => Promise<void>;
};

const checks: Checks = {
  async place({ town, station }, { towns, stations }) {
    if (!(await towns.peek(town))) throw refusedAt('town', '没有找到这个镇街，请重新选择');
    if ((await stations.peek(station))?.town !== town) throw refusedAt('station', '请选择这个镇街的社工站');
  },
  async person({ supervisor }, { supervisors }) {
    if (!(await supervisors.peek(supervisor))) throw refusedAt('supervisor', '没有找到这位督导，请重新选择');
  },
};

const fieldOf = { day: 'day', place: 'station', person: 'supervisor' } as const;

type Known = Session & { readonly id: string };

/** Nobody was at two places on one day: what the correction wants must not be taken by another session (R5.3). */
async function assertFree(session: Known, part: Part, context: WriteContext): Promise<void> {
  if (part.what === 'record' || part.what === 'hours') return;
  const { supervisor, town, station, day } = corrected(session, part);
  const taken = await takenIn(context, { supervisor, town, station }, monthOf(day));
  const isTaken = [taken.supervisor[day], taken.station[day]].some(
    (each) => each !== undefined && each !== session.id,
  );
  if (isTaken)
    throw refusedAt(fieldOf[part.what], `${dayText(day)}已记着另一次督导，请核对后重新选择，或先更正那一次`);
}

/** Refuses, at its field, what does not exist or cannot have been. */
export async function assertPossible(session: Known, part: Part, context: WriteContext): Promise<void> {
  await (checks[part.what] as ((part: Part, context: WriteContext) => Promise<void>) | undefined)?.(
    part,
    context,
  );
  await assertFree(session, part, context);
}
