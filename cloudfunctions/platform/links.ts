/** Pages of the Mini Program that notices of recruitment lead to. */
export const statusUrl = (round: string) => `/packages/recruitment/status/index?round=${round}`;
export const reviewUrl = (application: string) => `/packages/hiring/review/index?id=${application}`;
export const roundUrl = (round: string) => `/packages/hiring/round/index?round=${round}`;
export const objectionsUrl = (round: string) => `/packages/hiring/objections/index?round=${round}`;
