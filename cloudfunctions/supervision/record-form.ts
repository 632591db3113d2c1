import { MOST_FILES, MOST_TASKS } from '#domain/record/checks';
import { filesInHand } from '#domain/record/material';
import type { RecordText } from '#domain/record/text';
import { isPresent } from '#domain/roster/roster';
import type { ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { followUpViews } from './follow-up-views';
import { duesFrom, nextSessionDay, openAt } from './follow-ups';
import { fileLimits, fileView } from './material';
import { showSession } from './views';

type Begun = Pick<RecordText, 'duties' | 'form'> & Partial<RecordText>;

const begun = ({ duties, form, content = [], matters = '', advice = '', followUps = [] }: Begun) => ({
  ...{ duties: [...duties], form, content: [...content], matters, advice, followUps: [...followUps] },
});

/** The record as it stands; before the first one, what was booked (R5.4). */
function draftOf({ record: { text }, agenda }: SessionDocument) {
  if (text) return { draft: begun(text), from: '' };
  const from = agenda ? '督导内容和形式已按预约填好，可以修改' : '';
  return { draft: begun(agenda ?? { duties: [], form: '' }), from };
}

/** Who may be asked to do something: the supervisor, those who hosted, then everybody of the town. */
async function ownersFor({ town, hosts }: SessionDocument, { workers, today }: ReadContext) {
  const found = (await workers.find({ town }, ['name', 'to'])).filter((worker) => isPresent(worker, today));
  const rank = (id: string) => (hosts.some(({ worker }) => worker === id) ? 0 : 1);
  const ordered = found.toSorted((one, other) => rank(one.id) - rank(other.id));
  return [{ id: '', text: '督导本人' }, ...ordered.map(({ id, name }) => ({ id, text: name }))];
}

/** All that the record form shows. */
export async function recordFormOf(session: SessionDocument, context: ReadContext) {
  const { plan, today, actor } = context;
  const [shown, open, owners, next] = await Promise.all([
    showSession(session, context),
    openAt(session, context),
    ownersFor(session, context),
    nextSessionDay(session.town, today, context),
  ]);
  return {
    ...{ session: shown, duties: plan.duties, forms: plan.forms, content: plan.contentTags },
    ...draftOf(session),
    files: filesInHand(session.record).map(fileView),
    limits: { ...fileLimits(MOST_FILES), tasks: MOST_TASKS },
    ...{ owners, dues: duesFrom(today, next, plan.period.to), dueFrom: today, dueTo: plan.period.to },
    open: await followUpViews(open, () => [actor.person], context),
  };
}
