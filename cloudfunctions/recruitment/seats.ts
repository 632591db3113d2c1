import { AppError } from '#domain/errors';
import type { ApplicationDocument } from '#platform/collections';
import type { WriteContext } from '#platform/context';
import { saveApplication } from './steps';

/** Gives up the seat in an interview slot, for someone else to take. */
export async function leaveSlot(
  { id, slot: held }: ApplicationDocument,
  { slots }: WriteContext,
): Promise<void> {
  const slot = held === undefined ? undefined : await slots.peek(held);
  if (slot?.taken.includes(id)) await slots.set({ ...slot, taken: slot.taken.filter((each) => each !== id) });
}

/** Takes a seat in a slot, giving up the one held before; the slot is where the last two meet. */
export async function takeSeat(
  application: ApplicationDocument,
  slotId: string,
  action: 'chooseSlot' | 'assignSlot',
  context: WriteContext,
): Promise<void> {
  if (application.stage !== 'interview')
    throw new AppError('INVALID_STATE', '只有待面试的报名才能安排面试时间');
  if (application.slot === slotId) return;
  const slot = await context.slots.get(slotId);
  if (slot.round !== application.round) throw new AppError('NOT_FOUND', '没有找到这个面试时间，请返回刷新');
  if (slot.day <= context.today) throw new AppError('INVALID_STATE', '这个面试时间已过或就在今天，请另选');
  if (slot.taken.length >= slot.capacity) throw new AppError('CONFLICT', '这个时间刚刚约满，请另选一个');
  await leaveSlot(application, context);
  await context.slots.set({ ...slot, taken: [...slot.taken, application.id] });
  await saveApplication(context, application, { ...application, slot: slotId }, action);
}
