import type { Application, Consent } from './application';
import { type ConsentKind, consentTexts } from './form';

const sinceHandIn: readonly Application['stage'][] = [
  ...(['submitted', 'returned', 'interview', 'ranked', 'medical'] as const),
  ...(['cleared', 'notice', 'offered', 'hired'] as const),
];

/** The stages in which a consent is in use and can no longer be taken back alone. */
const inUse: Record<ConsentKind, readonly Application['stage'][]> = {
  commitment: sinceHandIn,
  terms: sinceHandIn,
  publication: ['notice', 'offered', 'hired'],
  health: ['cleared', 'notice', 'offered', 'hired'],
};

/** Why a consent cannot be taken back now; undefined when it can. */
export const revokeObstacle = (
  { stage }: Pick<Application, 'stage'>,
  kind: ConsentKind,
): string | undefined =>
  inUse[kind].includes(stage)
    ? `“${consentTexts[kind].title}”已在使用，不能单独撤回；如要撤回，请撤回报名`
    : undefined;

const needed: Partial<Record<ConsentKind, string>> = {
  commitment: '请阅读并勾选政治承诺',
  terms: '请阅读并同意报名须知',
};

export const isGiven = (consents: readonly Consent[], asked: ConsentKind): boolean =>
  consents.some(({ kind, version }) => kind === asked && version === consentTexts[asked].version);

/** Nobody hands in without the commitment and the terms as they read now; the other consents are asked where they are needed. */
export const missingConsents = (consents: readonly Consent[]): Record<string, string> =>
  Object.fromEntries(Object.entries(needed).filter(([kind]) => !isGiven(consents, kind as ConsentKind)));
