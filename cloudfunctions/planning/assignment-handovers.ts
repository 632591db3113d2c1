import {
  acknowledgeObstacle,
  handoverTag,
  isAhead,
  isUnconfirmed,
  mayReadHandover,
  signedText,
} from '#domain/assignment/handover';
import { dayText } from '#domain/calendar';
import type { assignment } from '#domain/contract/planning/assignment';
import { AppError } from '#domain/errors';
import { tagOf } from '#domain/session-words';
import type { ReadContext } from '#platform/context';
import { COUNTED_FIELDS } from '#platform/counted';
import type { Documents, SessionDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { type Names, projectNames } from '#platform/names';
import type { Readers } from '#platform/repositories';
import type { Actions } from '#platform/serve';

type Handovers = Pick<Actions<typeof assignment>, 'handovers' | 'handover' | 'acknowledgeHandover'>;
type Sheet = Documents['handovers'];

const titleOf = ({ town }: Sheet, names: Names) => `${names.town(town)}移交单`;

const textOf = ({ from, to, day }: Sheet, names: Names) =>
  `${names.supervisor(from)}移交给${names.supervisor(to)}，从 ${dayText(day)}起`;

const byDay = (a: SessionDocument, b: SessionDocument) => (a.day < b.day ? -1 : 1);

/** In the same words whether there is no such sheet or it concerns others. */
async function readable(id: string, { handovers }: Readers, { actor }: Pick<ReadContext, 'actor'>) {
  const sheet = await handovers.get(id);
  if (!mayReadHandover(sheet, actor)) throw new AppError('NOT_FOUND', '没有找到相关内容，请返回刷新');
  return sheet;
}

async function showSheet(id: string, context: ReadContext) {
  const [sheet, names] = await Promise.all([readable(id, context, context), projectNames(context)]);
  const { plan, actor } = context;
  const season = { from: plan.period.from, to: plan.period.to };
  const sessions = (await context.sessions.find({ town: sheet.town, day: season }, COUNTED_FIELDS)).sort(
    byDay,
  );
  const line = (session: SessionDocument) => ({
    ...{ id: session.id, tag: tagOf(session, plan) },
    text: `${dayText(session.day)} ${names.supervisor(session.supervisor)}`,
  });
  const reason = acknowledgeObstacle(sheet, actor);
  return {
    ...{ id, title: titleOf(sheet, names), text: textOf(sheet, names), tag: handoverTag(sheet) },
    sessions: sessions.filter(isAhead).map(line),
    records: sessions.filter(isUnconfirmed).map(line),
    signed: sheet.signed.map((each) => ({ name: each.name, text: signedText(each) })),
    step: { text: '确认移交', ...(reason && { reason }) },
  };
}

export const handovers: Handovers = {
  async handovers(_input, context) {
    const [all, names] = await Promise.all([context.handovers.find({}), projectNames(context)]);
    return all
      .filter((sheet) => mayReadHandover(sheet, context.actor))
      .sort((a, b) => (a.day > b.day ? -1 : 1))
      .map((sheet) => ({
        ...{ id: sheet.id, title: titleOf(sheet, names), text: textOf(sheet, names) },
        tag: handoverTag(sheet),
      }));
  },

  handover: ({ id }, context) => showSheet(id, context),

  acknowledgeHandover: {
    async act({ id }, context) {
      const { actor, now } = context;
      const sheet = await readable(id, context, context);
      const reason = acknowledgeObstacle(sheet, actor);
      if (reason) throw new AppError('INVALID_STATE', reason);
      const signed = [...sheet.signed, { person: actor.person, name: actor.name, at: now }];
      await saveSubject(context, 'handover', sheet, { ...sheet, signed }, 'acknowledgeHandover');
      return id;
    },
    show: showSheet,
  },
};
