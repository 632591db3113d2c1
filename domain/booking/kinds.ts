/** How a day looks in a calendar, to whoever looks at it. */
export const dayStates = ['free', 'mine', 'taken', 'blocked', 'rest', 'past', 'outside', 'busy'] as const;
export type DayState = (typeof dayStates)[number];

/** What the coordinator may do with a session whose day is no longer free (R5.2). */
export const settlements = ['move', 'online', 'keep'] as const;
export type Settlement = (typeof settlements)[number];

export const blockSteps = ['approve', 'refuse', 'withdraw', 'lift'] as const;
export type BlockStep = (typeof blockSteps)[number];

/** Why a town or a station closes. */
export const closureReasons = ['疫情', '台风', '停电', '其他'] as const;
