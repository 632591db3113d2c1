export const assignmentStates = ['draft', 'published', 'settled', 'dropped'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export const assignmentStepNames = ['solve', 'publish', 'drop', 'continue'] as const;
export type AssignmentStep = (typeof assignmentStepNames)[number];

/** Who states wishes: a supervisor of towns, a town of supervisors. */
export const wishSides = ['supervisor', 'town'] as const;
export type WishSide = (typeof wishSides)[number];

/** How well a pair suits, for the shades of a matrix; banned pairs may not be. */
export const shades = ['best', 'good', 'fair', 'poor', 'banned'] as const;
export type Shade = (typeof shades)[number];
