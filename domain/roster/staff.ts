import type { Day } from '../calendar';
import type { Facts } from '../facts';

/** One of the contractor's people on this project (R2.3). */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly fullTime: boolean;
  readonly from: Day;
  readonly to?: Day;
}

export const staffFacts = (member: StaffMember): Facts => ({ ...member });

/** What the contract asks for: at least one full-time person. */
export const FULL_TIME_STAFF = 1;

export const isOnStaff = ({ from, to }: Pick<StaffMember, 'from' | 'to'>, day: Day): boolean =>
  from <= day && (to === undefined || to >= day);

export function staffing(staff: readonly StaffMember[], day: Day) {
  const fullTime = staff.filter((member) => member.fullTime && isOnStaff(member, day)).length;
  return {
    fullTime,
    target: FULL_TIME_STAFF,
    fulfilled: fullTime >= FULL_TIME_STAFF,
    text:
      fullTime >= FULL_TIME_STAFF
        ? `现有专职人员 ${fullTime} 名，已达到至少 ${FULL_TIME_STAFF} 名的要求`
        : `现有专职人员 ${fullTime} 名，还差 ${FULL_TIME_STAFF - fullTime} 名`,
  };
}
