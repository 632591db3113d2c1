export const roles = [
  'visitor',
  'supervisor',
  'worker',
  'contact',
  'coordinator',
  'inspector',
  'commissioner',
  'panelist',
] as const;
export type Role = (typeof roles)[number];

export const roleText: Record<Role, string> = {
  visitor: '访客',
  supervisor: '督导',
  worker: '一线社工',
  contact: '镇街联络人',
  coordinator: '项目统筹',
  inspector: '监察员',
  commissioner: '民政局',
  panelist: '面试评委',
};

export const stationTitles = ['lead', 'deputy', 'member'] as const;
export type StationTitle = (typeof stationTitles)[number];

export const stationTitleText: Record<StationTitle, string> = {
  lead: '站长',
  deputy: '副站长',
  member: '社工',
};

/** A role that a person holds in a project. `person` is their id there; workers also carry where they serve. */
export interface HeldRole {
  readonly role: Role;
  readonly person: string;
  readonly town?: string;
  readonly station?: string;
  readonly title?: StationTitle;
}

/** Someone acting in one of their roles. `persons` are all their ids in the project, whatever the role. */
export interface Actor extends HeldRole {
  readonly name: string;
  readonly persons: readonly string[];
}

export const visitor: Actor = { role: 'visitor', person: '', name: '访客', persons: [] };
