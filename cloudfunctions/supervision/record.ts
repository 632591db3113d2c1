import { dayText } from '#domain/calendar';
import type { record as contract } from '#domain/contract/supervision/record';
import { assertTasks } from '#domain/record/checks';
import { filesInHand, inOrder } from '#domain/record/material';
import { assertPrivacy, type Texts } from '#domain/record/privacy';
import type { RecordText } from '#domain/record/text';
import { isPresent } from '#domain/roster/roster';
import { submitRecord } from '#domain/session-verbs';
import type { WriteContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { saveSession } from '#platform/history';
import { confirmUrl } from '#platform/links';
import { notify } from '#platform/notify';
import type { Actions } from '#platform/serve';
import { forsake } from '#platform/uploads';
import { raiseFollowUps, settleOne } from './follow-up-store';
import { readable } from './readable';
import { recordFormOf } from './record-form';
import { showById } from './views';

type Submitting = Pick<Actions<typeof contract>, 'recordForm' | 'submitRecord'>;

const hostsToConfirm = ({ arrival, departure }: SessionDocument) =>
  new Set([arrival, departure].flatMap((presence) => presence?.host || []));

async function tellHosts(session: SessionDocument, context: WriteContext): Promise<void> {
  const text = `${dayText(session.day)}的督导记录已提交，请查看并确认`;
  const notice = { title: '请确认督导记录', text, url: confirmUrl(session.id) };
  for (const to of hostsToConfirm(session)) await notify(context, { ...notice, to }, session.id);
}

/** Those of a record's owners who serve in its town. */
async function ownersOfTown(
  { followUps = [] }: RecordText,
  town: string,
  { workers, today }: WriteContext,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(followUps.flatMap(({ owner }) => owner || []))];
  const found = await Promise.all(ids.map((id) => workers.peek(id)));
  return new Set(
    found.flatMap((worker) => (worker && worker.town === town && isPresent(worker, today) ? worker.id : [])),
  );
}

const textsOf = (text: RecordText, settled: readonly { readonly result: string }[]): Texts => [
  ['matters', '督导情况', text.matters],
  ['advice', '建议', text.advice],
  ...(text.followUps ?? []).map((task, at) => [`followUps.${at}.text`, '跟进的事', task.text] as const),
  ...settled.map(({ result }, at) => [`settled.${at}.result`, '跟进的结果', result] as const),
];

/** Files of a version that came back, which the new one has no more. */
const leftOut = ({ record }: SessionDocument, { files = [] }: RecordText) =>
  (record.text?.files ?? []).filter(({ id }) => files.every((file) => file.id !== id));

export const submitting: Submitting = {
  async recordForm({ id }, context) {
    const session = await readable(id, context);
    return recordFormOf(session, context);
  },

  submitRecord: {
    async act({ id, settled, files, privacyRead, ...rest }, context) {
      const { plan, actor, now, today } = context;
      const session = await context.sessions.get(id);
      const text = { ...rest, files: inOrder(filesInHand(session.record), files) };
      const after = submitRecord(session, text, plan, actor, now);
      const own = await ownersOfTown(text, session.town, context);
      assertTasks(text, session, { today, end: plan.period.to, isOfTown: (worker) => own.has(worker) });
      const warned = assertPrivacy(textsOf(text, settled), privacyRead);
      const record = { ...after.record, ...(warned && { privacyRead: true as const }) };
      await saveSession(context, session, { ...session, ...after, record }, 'submitRecord');
      await raiseFollowUps(session, text, context);
      for (const [at, each] of settled.entries()) await settleOne(each, session, context, `settled.${at}.`);
      for (const { path } of leftOut(session, text)) await forsake(path, context);
      await tellHosts(session, context);
      return id;
    },
    show: showById,
  },
};
