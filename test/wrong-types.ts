import type { WriteContext } from '../cloudfunctions/platform/context';
import type { Documents } from '../cloudfunctions/platform/documents';
import type { Actions } from '../cloudfunctions/platform/serve';
import type { Contract } from '../domain/contract/contract';
import type { supervision } from '../domain/contract/supervision';
import type { Plan } from '../domain/plan';
import type { Session, Stage } from '../domain/session';
import type { Output, Role } from '../typings/api';

// What must not compile beside wrong calls: `tsc` fails when a line below does. Nothing here is run.

export const wrongReads = (
  home: Output<'supervision', 'mine'>,
  me: Output<'account', 'me'>,
  view: Output<'supervision', 'session'>,
) => [
  // @ts-expect-error there may be no session today
  home.today.stage,
  // @ts-expect-error the client learns no OPENID
  me.openid,
  // @ts-expect-error there is no such stage
  view.stage === 'lost',
];

export const wrongWrites = async (context: WriteContext, session: Documents['sessions']) => {
  // @ts-expect-error a transaction knows documents by their ids only
  await context.sessions.find({ day: '2022-03-09' });
  // @ts-expect-error this is no session
  await context.sessions.set({ id: 'x', day: '2022-03-09' });
  // @ts-expect-error a session carries where its chain ends
  await context.sessions.set({ ...session, head: undefined });
  // @ts-expect-error there is no such collection
  await context.salaries.get('x');
};

export const wrongChanges = (session: Session, plan: Plan) => {
  // @ts-expect-error data is never changed in place
  session.stage = 'ended';
  // @ts-expect-error a list is never added to in place
  session.hosts.push({ worker: 'w001', station: 'st001' });
  // @ts-expect-error there is no such basis
  plan.sessionMinutesBasis = 'gross';
};

// @ts-expect-error a table over stages leaves none out
export const wrongTable: Record<Stage, string> = { tentative: '', agreed: '' };

// @ts-expect-error there is no such role
export const wrongRole: Role = 'king';

export const wrongContract = {
  // @ts-expect-error an endpoint says who may call it, what goes in and what comes out
  act: { roles: ['king'] },
} satisfies Contract;

// @ts-expect-error every action of the contract has its handler
export const wrongActions: Actions<typeof supervision> = {};
