import { dayText } from '#domain/calendar';
import type { roster } from '#domain/contract/roster';
import { AppError } from '#domain/errors';
import { roleText } from '#domain/people';
import { type Binding, hasGoodCode, loose, newBinding } from '#domain/roster/binding';
import { isOffice, type OfficeRole } from '#domain/roster/kinds';
import { codeText } from '#domain/roster/personal-code';
import type { ReadContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import { codeOf, giveCode } from '#platform/personal-codes';
import type { Actions } from '#platform/serve';
import { looseBinding } from './binding';
import { freshId } from './staffing';

type Appointing = Pick<Actions<typeof roster>, 'appointments' | 'appoint' | 'dismiss'>;
type Office = { readonly role: OfficeRole; readonly town?: string };

const ended = ({ bound, code, loosed }: Binding) => !bound && !code && loosed !== undefined;

function stateText(binding: Binding, today: string): string {
  if (binding.bound) return '已绑定微信';
  const until = binding.code?.until ?? '';
  return hasGoodCode(binding, today)
    ? `绑定码 ${dayText(until)}前有效，请交给本人`
    : '绑定码已过期，请重新生成';
}

async function show(_subject: unknown, context: ReadContext) {
  const [bindings, towns] = await Promise.all([context.bindings.find({}), context.towns.find({})]);
  const townNames = new Map(towns.map(({ id, name }) => [id, name]));
  const appointed = bindings.flatMap((binding) =>
    binding.office && isOffice(binding.office.role) && !ended(binding)
      ? [{ binding, office: binding.office }]
      : [],
  );
  return {
    appointments: appointed.map(({ binding, office }) => ({
      ...{ id: binding.id, name: binding.name, roleText: roleText[office.role] },
      place: (office.town && townNames.get(office.town)) ?? '',
      isBound: binding.bound !== undefined,
      code: !binding.bound && hasGoodCode(binding, context.today) ? codeText(codeOf(binding, context)) : '',
      text: stateText(binding, context.today),
    })),
  };
}

/** Workers come by the roster and supervisors by recruitment: neither is appointed nor dismissed. */
function assertAppointed({ office, name }: Binding): void {
  if (!office) throw new AppError('INVALID_STATE', '社工由花名册管理，不能在这里任免');
  if (!isOffice(office.role))
    throw new AppError('INVALID_STATE', `${name}由招聘录用，任免请到“督导岗位”办理`);
}

export const appointing: Appointing = {
  appointments: show,

  appoint: {
    async act({ id, name, role, town }, context) {
      if (town !== undefined) await context.towns.get(town);
      const before = id === undefined ? undefined : await context.bindings.get(id);
      if (before) assertAppointed(before);
      if (before?.bound) throw new AppError('INVALID_STATE', `${before.name}已绑定微信，不需要新的绑定码`);
      const office: Office = { role, ...(role === 'contact' && town !== undefined && { town }) };
      const person = before?.id ?? freshId(role.slice(0, 2), name, context.openid, context.now);
      const binding = { ...(before ?? newBinding(person, name)), name, office };
      await giveCode(context, before, binding, 'appoint');
      return person;
    },
    show,
  },

  dismiss: {
    async act({ id, reason }, context) {
      const binding = await context.bindings.get(id);
      assertAppointed(binding);
      if (binding.bound) await looseBinding(id, reason, context);
      else await saveSubject(context, 'binding', binding, loose(binding, reason), 'dismiss');
      return id;
    },
    show,
  },
};
