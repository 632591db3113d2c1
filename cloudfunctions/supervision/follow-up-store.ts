import { AppError } from '#domain/errors';
import { MOST_TASKS } from '#domain/record/checks';
import { followUpId, originOf, raised } from '#domain/record/follow-up';
import { type Settlement, settle } from '#domain/record/follow-up-steps';
import type { RecordText } from '#domain/record/text';
import type { WriteContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';

type FollowUp = Documents['followUps'];

const isSame = (one: object | undefined, other: object) => JSON.stringify(one) === JSON.stringify(other);

/** What a record that is submitted makes of the follow-ups it names; each place of it has its own document. */
export async function raiseFollowUps(
  session: SessionDocument,
  text: RecordText,
  context: WriteContext,
): Promise<void> {
  const origin = originOf(session, text);
  for (let place = 0; place < MOST_TASKS; place += 1) {
    const id = followUpId(session.id, place);
    const before = await context.followUps.peek(id);
    const after = raised(before, text.followUps?.[place], origin);
    if (after && after !== before && !isSame(before, after))
      await saveSubject(context, 'followUp', before, { ...after, id }, 'raise');
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
): Promise<void> {
  const followUp = await context.followUps.peek(id);
  if (!followUp) throw new AppError('NOT_FOUND', '没有找到这件跟进的事，请返回刷新');
  const { actor, now, plan } = context;
  const after = settle(followUp, settlement, {
    ...{ actor, now, end: plan.period.to, session: session?.id },
    responsible: await responsibleFor(followUp, session, context),
  });
  await saveSubject(context, 'followUp', followUp, after, settlement.how);
}
