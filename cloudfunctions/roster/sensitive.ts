import { dayText } from '#domain/calendar';
import type { roster } from '#domain/contract/roster';
import { AppError } from '#domain/errors';
import { newBinding } from '#domain/roster/binding';
import { saveSubject } from '#platform/history';
import { headOf, saveHead } from '#platform/roster-head';
import { phoneId } from '#platform/roster-versions';
import type { Actions } from '#platform/serve';
import { open } from '#platform/vault';
import { currentRoster, phonesOf } from './current';
import { templateOf } from './template';

type Sensitive = Pick<Actions<typeof roster>, 'phone' | 'template'>;

/** What shows phone numbers: whoever asks stays in the history. */
export const sensitive: Sensitive = {
  phone: {
    async act({ worker }, context) {
      const [{ name }, before] = await Promise.all([
        context.workers.get(worker),
        context.bindings.peek(worker),
      ]);
      const binding = before ?? newBinding(worker, name);
      const reads = (binding.reads ?? 0) + 1;
      await saveSubject(context, 'binding', before, { ...binding, reads }, 'readPhone');
      return worker;
    },
    async show(worker, { sensitive: sealed, roster: version = '' }) {
      const phone = (await sealed.peek(phoneId(version, worker)))?.fields.phone;
      if (phone === undefined)
        throw new AppError('NOT_FOUND', '花名册里没有他的手机号，可在表格里补上再导入');
      return { phone: open(phone) };
    },
  },

  template: {
    async act(_input, context) {
      const head = await headOf(context);
      await saveHead(context, { ...head, exports: head.exports + 1 }, 'export');
      return head.id;
    },
    async show(_id, context) {
      const [current, phones] = await Promise.all([currentRoster(context), phonesOf(context)]);
      const name = `花名册 ${dayText(context.today).replace(/\s/g, '')}.xlsx`;
      return { name, base64: await templateOf(current, phones, context.today) };
    },
  },
};
