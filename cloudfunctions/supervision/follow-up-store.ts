import { dayText } from '#domain/calendar';
import { AppError } from '#domain/errors';
import { canonical, emptyChain } from '#domain/history';
import { followUpId, originOf, raised } from '#domain/record/follow-up';
import { type Settlement, settle } from '#domain/record/follow-up-steps';
import type { RecordText, Task } from '#domain/record/text';
import type { WriteContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { FOLLOW_UPS_URL } from '#platform/links';
import { notify } from '#platform/notify';

type FollowUp = Documents['followUps'];

const isSame = (before: FollowUp | undefined, after: object) =>
  before !== undefined && canonical({ ...before, ...after }) === canonical(before);

const notice = ({ day, due }: Task & Pick<FollowUp, 'day'>) => ({
  title: '有一件要您跟进的事',
  text: `${dayText(day)}的督导定下一件事由您负责，请在 ${dayText(due)}前办好`,
  url: FOLLOW_UPS_URL,
});

/** A worker learns of what falls to them; of its words nothing (R7.8). */
async function tellOwner(
  before: FollowUp | undefined,
  after: FollowUp,
  context: WriteContext,
): Promise<void> {
  const isNews = before?.owner !== after.owner || before.due !== after.due || before.state !== after.state;
  if (after.owner !== '' && after.state === 'open' && isNews)
    await notify(context, { to: after.owner, ...notice(after) }, after.id);
}

/** What a record that is submitted makes of the follow-ups it names; each place of it has its own document. */
export async function raiseFollowUps(
  session: SessionDocument,
  text: RecordText,
  context: WriteContext,
): Promise<void> {
  const origin = originOf(session, text);
  const tasks = text.followUps ?? [];
  const places = Math.max(tasks.length, session.record.text?.followUps?.length ?? 0);
  for (let place = 0; place < places; place += 1) {
    const id = followUpId(session.id, place);
    const before = await context.followUps.peek(id);
    const after = raised(before, tasks[place], origin);
    if (!after || after === before || isSame(before, after)) continue;
    await saveSubject(context, 'followUp', before, { ...after, id }, 'raise');
    await tellOwner(before, { ...emptyChain, ...after, id }, context);
  }
}

/** Who may settle it: who raised it, who has its town now, and who holds the session at which it is done. */
async function responsibleFor(
  { supervisor, town }: FollowUp,
  session: SessionDocument | undefined,
  { towns }: WriteContext,
): Promise<string[]> {
  const holder = (await towns.peek(town))?.supervisor;
  const here = session && session.town === town ? session.supervisor : undefined;
  return [supervisor, holder, here].flatMap((each) => each || []);
}

export async function settleOne(
  { id, ...settlement }: Settlement & { readonly id: string },
  session: SessionDocument | undefined,
  context: WriteContext,
  at = '',
): Promise<void> {
  const followUp = await context.followUps.peek(id);
  if (!followUp) throw new AppError('NOT_FOUND', '没有找到这件跟进的事，请返回刷新');
  const { actor, now, plan } = context;
  const after = settle(followUp, settlement, {
    ...{ actor, now, end: plan.period.to, session: session?.id, at },
    responsible: await responsibleFor(followUp, session, context),
  });
  await saveSubject(context, 'followUp', followUp, after, settlement.how);
}
