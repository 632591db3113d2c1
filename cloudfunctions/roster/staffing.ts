import type { roster } from '#domain/contract/roster';
import { canonical, sha256 } from '#domain/history';
import { isOnStaff, type StaffMember, staffing as staffingOf } from '#domain/roster/staff';
import type { ReadContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import type { Actions } from '#platform/serve';

type Staffing = Pick<Actions<typeof roster>, 'staff' | 'saveStaff'>;

const ID_LENGTH = 12;

export const freshId = (letter: string, ...facts: readonly unknown[]): string =>
  `${letter}-${sha256(canonical(facts)).slice(0, ID_LENGTH)}`;

const textOf = ({ title, fullTime, from, to }: StaffMember) =>
  [title, fullTime ? '专职' : '兼职', `${from} ${to ? `至 ${to}` : '至今'}`].join(' · ');

async function show(_subject: unknown, { staff, today }: ReadContext) {
  const all = await staff.find({});
  const sorted = all.sort((a, b) => Number(isOnStaff(b, today)) - Number(isOnStaff(a, today)));
  return {
    staffing: staffingOf(all, today),
    staff: sorted.map((member) => ({ ...member, text: textOf(member), isNow: isOnStaff(member, today) })),
  };
}

export const staffing: Staffing = {
  staff: show,

  saveStaff: {
    async act({ id, to, ...rest }, context) {
      const before = id === undefined ? undefined : await context.staff.get(id);
      const member: StaffMember = {
        id: before?.id ?? freshId('f', rest, context.openid, context.now),
        ...rest,
        ...(to !== undefined && { to }),
      };
      await saveSubject(context, 'staff', before, member, 'saveStaff');
      return member.id;
    },
    show,
  },
};
