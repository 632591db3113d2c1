import type * as z from 'zod';
import { dayOf, type Instant } from '#domain/calendar';
import { type Contract, type Endpoint, envelope, type Failure, type Reply } from '#domain/contract/contract';
import { AppError } from '#domain/errors';
import { type Actor, roleText, visitor } from '#domain/people';
import { type Plan, planOn } from '#domain/plan';
import { now as clock } from './clock';
import { type Frame, type ReadContext, readContext, type WriteContext } from './context';
import type { Database } from './database';
import { earlierSubject, once, type Request, requestOf } from './repeats';
import { queries, writers } from './repositories';
import { unitOfWork } from './unit-of-work';

type In<E extends Endpoint> = z.output<E['input']>;
type Out<E extends Endpoint> = z.input<E['output']>;

export type Reading<E extends Endpoint> = (input: In<E>, context: ReadContext) => Promise<Out<E>>;

/** `act` changes one subject and names it; `show` builds the answer after the commit, and again when asked again. */
export interface Writing<E extends Endpoint> {
  /** Runs once, before the transaction, for a new request: queries and what must be kept even when it is refused. */
  before?(input: In<E>, context: ReadContext): Promise<unknown>;
  /** `found` is what `before` gave, as it was before the transaction: only what `act` reads again is sure. */
  act(input: In<E>, context: WriteContext, found: never): Promise<string>;
  show(subject: string, context: ReadContext): Promise<Out<E>>;
}

export type Actions<C extends Contract> = {
  readonly [A in keyof C]: C[A] extends { writes: true } ? Writing<C[A]> : Reading<C[A]>;
};

export interface Ports {
  readonly database: Database;
  readonly openid: () => string;
}

const NO_PLAN = {} as Plan;

/** The deployed function of one area: parse, authenticate, authorise, act, strip, reply. */
export function serve<C extends Contract>(contract: C, actions: Actions<C>, ports: Ports) {
  return async (event: unknown): Promise<Reply<unknown>> => {
    const now = clock();
    try {
      return { ok: true, data: await answer(contract, actions as Handlers, ports, event, now), now };
    } catch (error) {
      return { ok: false, error: toFailure(error), now };
    }
  };
}

type Handlers = Readonly<Record<string, Reading<Endpoint> | Writing<Endpoint>>>;

async function answer(contract: Contract, actions: Handlers, ports: Ports, event: unknown, now: Instant) {
  const { project, as, action, input, requestId } = parse(envelope, withoutSdkFields(event));
  const endpoint = Object.hasOwn(contract, action) ? contract[action] : undefined;
  const handler = actions[action];
  if (!endpoint || !handler) throw new AppError('NOT_FOUND', '没有这个操作，请更新小程序后再试');

  const frame = await openFrame(endpoint, ports, { project, as, now });
  if (!endpoint.roles.includes(frame.actor.role)) throw new AppError('FORBIDDEN', forbidden(endpoint));
  const parsed = parse(endpoint.input, input);
  const reads = readContext(ports.database, frame);
  const request =
    requestId && !endpoint.anonymous ? requestOf(frame.openid, requestId, [as, action, parsed]) : undefined;
  const result =
    typeof handler === 'function'
      ? await handler(parsed, reads)
      : await write(handler, parsed, reads, ports.database, request);
  return endpoint.output.parse(result);
}

/** WeChat adds its own fields to an event; the envelope is strict about ours. */
function withoutSdkFields(event: unknown): unknown {
  if (event === null || typeof event !== 'object') return event;
  const { userInfo: _, tcbContext: __, ...own } = event as Record<string, unknown>;
  return own;
}

const forbidden = ({ roles }: Endpoint) =>
  `只有${roles.map((role) => roleText[role]).join('、')}可以执行此操作，请在“我的”切换身份后再试`;

interface Claim {
  readonly project: string;
  readonly as: Actor['role'];
  readonly now: Instant;
}

/** Who acts, where, under which Plan. Two reads at once; people without a grant are visitors. */
async function openFrame(
  endpoint: Endpoint,
  { database, openid: caller }: Ports,
  claim: Claim,
): Promise<Frame> {
  const openid = caller();
  if (!openid) throw new AppError('UNAUTHENTICATED', '请在微信中打开小程序后再试');
  const { project, now, as } = claim;
  const frame = { project, openid, now, today: dayOf(now) };
  if (endpoint.anywhere) return { ...frame, actor: visitor, plan: NO_PLAN };
  const { projects, grants } = queries(database, { project });
  const [found, grant] = await Promise.all([projects.get(''), grants.peek(openid)]);
  const held = grant?.roles.find(({ role }) => role === as);
  if (as !== 'visitor' && !held)
    throw new AppError('FORBIDDEN', `您在这个项目里没有“${roleText[as]}”身份，请联系项目统筹`);
  const persons = grant?.roles.map(({ person }) => person) ?? [];
  const actor = held ? { ...held, name: grant?.name ?? '', persons } : { ...visitor, persons };
  return { ...frame, roster: found.roster, actor, plan: planOn(found.plans, frame.today) };
}

async function write(
  { before, act, show }: Writing<Endpoint>,
  input: unknown,
  reads: ReadContext,
  database: Database,
  request?: Request,
) {
  const repeated = before && request && (await earlierSubject(request, reads)) !== undefined;
  const found = repeated ? undefined : await before?.(input, reads);
  const subject = await unitOfWork(database, (store) => {
    const context = { ...reads, ...writers(store, reads) };
    return request
      ? once(request, context, () => act(input, context, found as never))
      : act(input, context, found as never);
  });
  return show(subject, reads);
}

/** For users where a schema has no words of its own; zod's would be English. */
const unreadable = () => '填写内容有误，请检查后再试';

function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value, { error: unreadable });
  if (result.success) return result.data;
  const fields = Object.fromEntries(
    result.error.issues.map(({ path, message }) => [path.join('.'), message]),
  );
  throw new AppError('INVALID_INPUT', Object.values(fields)[0] ?? unreadable(), fields);
}

/** An AppError as it is; anything else is logged under a request id, which is all the client learns of it. */
function toFailure(error: unknown): Failure {
  if (error instanceof AppError) {
    const { code, message, fields } = error;
    return fields ? { code, message, fields } : { code, message };
  }
  const requestId = process.env.TCB_SEQID ?? String(clock());
  console.error('INTERNAL', requestId, error);
  return { code: 'INTERNAL', message: `系统出错了，请稍后再试（编号 ${requestId}）`, requestId };
}
