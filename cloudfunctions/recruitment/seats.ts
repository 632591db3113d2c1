import { AppError } from '#domain/errors';
import { hasBegun } from '#domain/recruitment/close';
import type { WriteContext } from '#platform/context';
import type { ApplicationDocument, Documents } from '#platform/documents';
import { notify } from '#platform/notify';
import { slotNotice } from './notices';
import { refuseState } from './owner';
import { saveApplication } from './steps';

type Seating = 'chooseSlot' | 'assignSlot';

/** Gives up the seat in an interview slot, for someone else to take. */
export async function leaveSlot(
  { id, slot: held }: ApplicationDocument,
  { slots }: WriteContext,
): Promise<void> {
  const slot = held === undefined ? undefined : await slots.peek(held);
  if (slot?.taken.includes(id)) await slots.set({ ...slot, taken: slot.taken.filter((each) => each !== id) });
}

function seatObstacle(
  slot: Documents['slots'],
  { round }: ApplicationDocument,
  action: Seating,
  { today, now }: WriteContext,
): string | undefined {
  if (slot.round !== round) return '这个面试时间属于另一轮招聘，请返回刷新';
  if (action === 'chooseSlot' && slot.day <= today) return '最晚提前一天选择，这个时间请致电咨询';
  if (hasBegun(slot, now)) return '这个面试时间已过，请另选';
  return slot.taken.length >= slot.capacity ? '这个时间刚刚约满，请另选一个' : undefined;
}

/** Takes a seat in a slot, giving up the one held before; the slot is where the last two meet. */
export async function takeSeat(
  application: ApplicationDocument,
  slotId: string,
  action: Seating,
  context: WriteContext,
): Promise<void> {
  if (application.stage !== 'interview')
    throw new AppError('INVALID_STATE', '只有待面试的报名才能安排面试时间');
  const slot = await context.slots.get(slotId);
  if (slot.taken.includes(application.id)) return;
  const reason = seatObstacle(slot, application, action, context);
  refuseState(reason);
  await leaveSlot(application, context);
  await context.slots.set({ ...slot, taken: [...slot.taken, application.id] });
  await saveApplication(context, application, { ...application, slot: slotId }, action);
  if (action === 'assignSlot' && application.owner)
    await notify(context, slotNotice(application, slot), application.id);
}
