import type { Role } from '../people';

/** Roles that the commissioner gives by a one-time code; a worker's comes from the roster. */
export const officeRoles = ['coordinator', 'inspector', 'contact'] as const satisfies readonly Role[];
export type OfficeRole = (typeof officeRoles)[number];
export const isOffice = (role: string): role is OfficeRole => officeRoles.some((office) => office === role);

/** A role that someone gets into by a code of their own: appointed, or hired as a supervisor from paper. */
export type CodedRole = OfficeRole | 'supervisor';

export const changeKinds = ['added', 'changed', 'ended'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const rowKinds = ['towns', 'stations', 'points', 'workers'] as const;
export type RowKind = (typeof rowKinds)[number];

/** checked: may be confirmed; writing: its version is being written; settling: in force, roles still follow. */
export const importStates = ['checked', 'writing', 'settling', 'done', 'dropped'] as const;
export type ImportState = (typeof importStates)[number];
