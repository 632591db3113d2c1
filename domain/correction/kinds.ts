/** What of a session can be wrong (R7.7): its record, or one of what it is counted by. */
export const correctables = ['record', 'hours', 'day', 'place', 'person'] as const;
export type Correctable = (typeof correctables)[number];

/** Who has a say: the two sides, the office above them, and the bureau above all. */
export const parties = ['supervisor', 'station', 'office', 'bureau'] as const;
export type Party = (typeof parties)[number];

export const correctionStates = ['open', 'done', 'refused', 'withdrawn'] as const;
export type CorrectionState = (typeof correctionStates)[number];

export const correctionSteps = ['agree', 'approve', 'consent', 'refuse', 'withdraw'] as const;
export type CorrectionStep = (typeof correctionSteps)[number];
