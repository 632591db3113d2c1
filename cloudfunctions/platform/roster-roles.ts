import { canonical } from '#domain/history';
import { roleOf, withRole } from '#domain/roster/binding';
import type { Worker } from '#domain/roster/roster';
import type { ReadContext } from './context';
import { eachInParallel } from './parallel';

/** Gives everyone who is bound the role that the roster of that version has for them today; who has left loses it. */
export async function settleRoles(context: ReadContext, version = context.roster ?? ''): Promise<void> {
  const [bindings, workers] = await Promise.all([
    context.bindings.find({}),
    context.version(version).workers.find({}),
  ]);
  const byId = new Map<string, Worker>(workers.map((worker) => [worker.id, worker]));
  const bound = bindings.flatMap((binding) =>
    binding.bound ? [{ binding, openid: binding.bound.openid }] : [],
  );
  await eachInParallel(bound, async ({ binding, openid }) => {
    const role = roleOf(binding, byId.get(binding.id), context.today);
    const grant = await context.grants.peek(openid);
    const before = grant?.roles ?? [];
    if (!grant || canonical(withRole(before, binding.id, role)) === canonical(before)) return;
    await context.apart(async ({ grants }) => {
      const now = await grants.peek(openid);
      if (now) await grants.set({ ...now, roles: withRole(now.roles, binding.id, role) });
    });
  });
}
