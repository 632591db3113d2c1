/** draft: may still change; publishing: being written into sessions, bit by bit. */
export const scheduleStates = ['draft', 'publishing', 'published', 'dropped'] as const;
export type ScheduleState = (typeof scheduleStates)[number];

export const scheduleStepNames = ['change', 'solve', 'undo', 'publish', 'drop'] as const;
export type ScheduleStep = (typeof scheduleStepNames)[number];

/** checked: looked at and not confirmed; writing: confirmed, carried out bit by bit. */
export const publicationStates = ['checked', 'writing', 'done', 'dropped'] as const;
export type PublicationState = (typeof publicationStates)[number];

export const changeKinds = ['add', 'move', 'station', 'remove'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const roundStandings = ['waiting', 'answered', 'silent', 'asked', 'moved', 'dropped'] as const;
export type RoundStanding = (typeof roundStandings)[number];

/** How a day of the year's heat map is to be read: an ordinary day, a day of rest, or one on which nobody may come. */
export const cellKinds = ['work', 'rest', 'blocked'] as const;
export type CellKind = (typeof cellKinds)[number];
