export const surveyStates = ['draft', 'open', 'closing', 'closed'] as const;
export type SurveyState = (typeof surveyStates)[number];

export const surveyStepNames = ['edit', 'open', 'remind', 'extend', 'close'] as const;
export type SurveyStep = (typeof surveyStepNames)[number];

export const functionIds = ['administrative', 'educational', 'supportive'] as const;
export type FunctionId = (typeof functionIds)[number];

/** What a worker hopes for, and what they get. */
export const sides = ['expected', 'actual'] as const;
export type Side = (typeof sides)[number];

/** Whose answers a figure sums up. `pool` holds the towns that have too few for a figure of their own. */
export const groupKinds = ['total', 'supervisor', 'town', 'pool'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** How a worker finds the survey. */
export const ownStandings = ['none', 'early', 'open', 'answered', 'over'] as const;
export type OwnStanding = (typeof ownStandings)[number];
