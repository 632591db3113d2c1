import type { exceptions as contract } from '#domain/contract/supervision/exceptions';
import { decide, vouch } from '#domain/exceptions/deciding';
import { waitingFor } from '#domain/exceptions/waits';
import { tellCoordinators, tellOf } from '#platform/exception-tell';
import { saveSession } from '#platform/history';
import type { Actions } from '#platform/serve';
import { showCaseById } from './exceptions-asking';

type Deciding = Pick<Actions<typeof contract>, 'vouch' | 'decideException'>;

const said = { yes: 'vouched', no: 'denied' } as const;

export const decidingActions: Deciding = {
  vouch: {
    async act({ id, says, note }, context) {
      const session = await context.sessions.get(id);
      const [first] = waitingFor(session, 'host', context.today);
      const after = { ...vouch(session, says, note, context), id };
      await saveSession(context, session, after, 'vouch');
      await tellCoordinators(context, session, after);
      if (first) await tellOf(context, said[says], after, first.kind, [session.supervisor]);
      return id;
    },
    show: showCaseById,
  },

  decideException: {
    async act({ id, kind, approve, note }, context) {
      const session = await context.sessions.get(id);
      const after = { ...decide(session, { kind, approve, note }, context), id };
      await saveSession(context, session, after, 'decideException');
      await tellOf(context, approve ? 'approved' : 'refused', after, kind, [session.supervisor]);
      return id;
    },
    show: showCaseById,
  },
};
