import { dayText } from '#domain/calendar';
import type { Known } from '#domain/confirmation/ladder';
import { mayReadWords } from '#domain/session-access';
import { recordDueText, recordStateText } from '#domain/session-words';
import type { Frame } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import type { Names } from '#platform/names';

const WITHHELD = '个别督导的内容只有督导和当天的社工可以看';

/** Who is named in a record: those who are to do something after it. */
export const namedIn = ({ record }: SessionDocument): string[] =>
  (record.text?.followUps ?? []).flatMap(({ owner }) => owner || []);

function wordsOf({ record: { text } }: SessionDocument, names: Names) {
  const { matters = '', advice = '', followUps = [], files = [] } = text ?? {};
  const tasks = followUps.map((task) => ({
    ...{ text: task.text, due: `${dayText(task.due)}前` },
    owner: task.owner === '' ? '督导' : names.worker(task.owner),
  }));
  return { matters, advice, followUps: tasks, files: files.length };
}

const withheld = ({ record: { text } }: SessionDocument) => ({
  ...{ matters: text ? WITHHELD : '', advice: '', followUps: [], files: 0 },
});

/** A record as its reader may see it: tags for everyone, words and files as R7.8 says. */
export function recordView(
  session: SessionDocument,
  names: Names,
  { plan, actor, attended = false }: Pick<Frame, 'plan' | 'actor'> & Pick<Known, 'attended'>,
) {
  const { state, text, returned } = session.record;
  return {
    state,
    stateText: recordStateText[state],
    due: recordDueText(session, plan),
    duties: plan.duties.filter(({ id }) => text?.duties.includes(id)),
    form: plan.forms.find(({ id }) => id === text?.form)?.short ?? '',
    formId: text?.form ?? '',
    content: plan.contentTags.filter(({ id }) => text?.content?.includes(id)),
    ...(mayReadWords(session, actor, attended) ? wordsOf(session, names) : withheld(session)),
    ...(state === 'returned' && returned && { comment: returned.comment }),
  };
}
