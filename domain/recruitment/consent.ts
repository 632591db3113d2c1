import type { Application, Consent } from './application';
import { type ConsentKind, consentTexts } from './form';

/** The stages in which a consent is in use and can no longer be taken back alone. */
const inUse: Record<ConsentKind, readonly Application['stage'][]> = {
  terms: ['submitted', 'returned', 'interview', 'ranked', 'medical', 'cleared', 'notice', 'offered', 'hired'],
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

/** Nobody can hand in an application without the current terms; the other consents are asked where they are needed. */
export const missingConsents = (consents: readonly Consent[]): Record<string, string> =>
  consents.some(({ kind, version }) => kind === 'terms' && version === consentTexts.terms.version)
    ? {}
    : { terms: '请阅读并同意报名须知' };
