import type { exceptions as contract } from '#domain/contract/supervision/exceptions';
import { current, type SessionException } from '#domain/exceptions/exception';
import { waitsFor } from '#domain/exceptions/waits';
import type { ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { projectNames } from '#platform/names';
import type { Actions } from '#platform/serve';
import { exceptionRow, showCase } from './exceptions-views';
import { readable } from './readable';
import { LIST_FIELDS } from './views';

type Reading = Pick<Actions<typeof contract>, 'exceptions' | 'exceptionCase'>;

interface Found {
  readonly session: SessionDocument;
  readonly exception: SessionException;
}

const dated = ({ exception, session }: Found) => exception.askedAt ?? Date.parse(session.day);
const oldestFirst = (a: Found, b: Found) => dated(a) - dated(b);
const latestFirst = (a: Found, b: Found) => (b.exception.decidedAt ?? 0) - (a.exception.decidedAt ?? 0);

const holderOf = ({ session, exception }: Found, { today }: ReadContext) =>
  waitsFor(session, exception, today);

async function everyException(context: ReadContext): Promise<Found[]> {
  const { from, to } = context.plan.period;
  const sessions = await context.sessions.find({ day: { from, to } }, LIST_FIELDS);
  return sessions.flatMap((session) => current(session).map((exception) => ({ session, exception })));
}

export const reading: Reading = {
  async exceptions(_input, context) {
    const [found, names] = await Promise.all([everyException(context), projectNames(context)]);
    const rows = (wanted: (each: Found) => boolean, order: (a: Found, b: Found) => number) =>
      found
        .filter(wanted)
        .sort(order)
        .map((each) => ({
          ...exceptionRow(each.session, each.exception, names, context),
          holder: holderOf(each, context),
        }));
    return {
      open: rows((each) => holderOf(each, context) === 'coordinator', oldestFirst),
      waiting: rows((each) => ['host', 'supervisor'].includes(holderOf(each, context)), oldestFirst),
      decided: rows(({ exception }) => exception.state !== 'open', latestFirst),
    };
  },

  async exceptionCase({ id }, context) {
    return showCase(await readable(id, context), context);
  },
};
