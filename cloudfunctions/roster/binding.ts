import type { roster } from '#domain/contract/roster';
import { AppError } from '#domain/errors';
import { roleText, stationTitleText } from '#domain/people';
import {
  type BindingMeans,
  bind,
  bindingObstacle,
  loose,
  newBinding,
  roleOf,
  withRole,
} from '#domain/roster/binding';
import { isPersonalCode, plainCode } from '#domain/roster/personal-code';
import { countAttempt } from '#platform/attempts';
import { phoneNumberOf } from '#platform/cloud';
import type { Frame, ReadContext, WriteContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import { codeKey } from '#platform/personal-codes';
import { phoneIdentity } from '#platform/roster-versions';
import type { Actions } from '#platform/serve';
import { keyOfPhone } from './check-import';

type Bindings = Pick<Actions<typeof roster>, 'bindByCode' | 'bindByPhone' | 'unbind'>;

const refuse = (reason: string) => new AppError('INVALID_INPUT', reason, { code: reason });
const wrongCode = () =>
  refuse('绑定码不对、已用过或已过期，请看清纸条上的 8 位再输入；仍不行请向项目统筹要一张新的');
const guessId = ({ openid }: Pick<Frame, 'openid'>) => `bind:${openid}`;

/** Gives an account the role of a person; both are written at once, so that neither is ever given twice. */
async function bindPerson(id: string, by: BindingMeans, context: WriteContext): Promise<void> {
  const { openid, now, today } = context;
  const [before, worker, grant] = await Promise.all([
    context.bindings.peek(id),
    context.workers.peek(id),
    context.grants.peek(openid),
  ]);
  const binding = before ?? newBinding(id, worker?.name ?? '');
  const roles = grant?.roles ?? [];
  const reason = bindingObstacle({ binding, worker, openid, roles, today });
  if (reason) throw new AppError('INVALID_STATE', reason);
  const after = bind(binding, openid, now, by);
  await saveSubject(context, 'binding', before, after, 'bind');
  await context.grants.set({
    ...{ id: openid, openid, name: grant?.name || binding.name },
    roles: withRole(roles, id, roleOf(after, worker, today)),
  });
}

async function personOfCode(typed: string, context: WriteContext): Promise<string> {
  const code = plainCode(typed);
  const key = isPersonalCode(code) ? codeKey(code) : '';
  const person = key ? (await context.codes.peek(key))?.person : undefined;
  const good = person ? (await context.bindings.peek(person))?.code : undefined;
  if (!person || good?.key !== key || good.until < context.today) throw wrongCode();
  await context.codes.remove(key);
  return person;
}

async function showBound(id: string, context: ReadContext) {
  const [binding, worker] = await Promise.all([context.bindings.get(id), context.workers.peek(id)]);
  const station = worker && (await context.stations.peek(worker.station));
  const place = worker ? `${station?.name ?? ''} · ${stationTitleText[worker.title]}` : '';
  return { name: binding.name, roleText: roleText[binding.office?.role ?? 'worker'], place };
}

const UNKNOWN_PHONE =
  '花名册里没有这个手机号。如换过手机号，请联系项目统筹更新花名册，或向站长要绑定码，用绑定码绑定';

async function workerOfPhone(code: string, context: ReadContext): Promise<string> {
  const phone = await phoneNumberOf(code);
  if (!phone) throw new AppError('INVALID_INPUT', '没有取到手机号，请再点一次，或用绑定码绑定');
  const identity = await context.identities.peek(phoneIdentity(context.roster ?? '', keyOfPhone(phone)));
  if (!identity) throw new AppError('NOT_FOUND', UNKNOWN_PHONE);
  return identity.subject;
}

export const binding: Bindings = {
  bindByCode: {
    before: (_input, context) =>
      countAttempt(context, guessId(context), (minutes) =>
        refuse(`输错次数太多，请 ${minutes} 分钟后再输入；着急可联系项目统筹`),
      ),
    async act({ code }, context) {
      const person = await personOfCode(code, context);
      await bindPerson(person, 'code', context);
      await context.guesses.remove(guessId(context));
      return person;
    },
    show: showBound,
  },

  /** WeChat is asked outside any transaction, and gives each number once: who asks again is bound already. */
  async bindByPhone({ code }, context) {
    const bound = (await context.grants.peek(context.openid))?.roles.find(({ role }) => role === 'worker');
    if (bound) return showBound(bound.person, context);
    const worker = await workerOfPhone(code, context);
    await context.apart((writing) => bindPerson(worker, 'phone', writing));
    return showBound(worker, context);
  },

  unbind: {
    async act({ worker, reason }, context) {
      await looseBinding(worker, reason, context);
      return worker;
    },
    async show(worker, { bindings }) {
      return { name: (await bindings.get(worker)).name };
    },
  },
};

/** Takes the role from the account that holds it. */
export async function looseBinding(id: string, reason: string, context: WriteContext): Promise<void> {
  const before = await context.bindings.peek(id);
  if (!before?.bound) throw new AppError('INVALID_STATE', '还没有绑定微信，不用解绑');
  const grant = await context.grants.peek(before.bound.openid);
  if (grant) await context.grants.set({ ...grant, roles: withRole(grant.roles, id, undefined) });
  await saveSubject(context, 'binding', before, loose(before, reason), 'unbind');
}
