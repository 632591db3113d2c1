import type { Application } from '../../domain/recruitment/application';
import type { Applicant, Circumstances } from '../../domain/recruitment/application-steps';
import type { Round } from '../../domain/recruitment/round';
import { aForm, theTerms } from './recruitment';

const { phone: _, ...form } = aForm();

/** Applied, consented and ready for every step, wherever it stands. */
export const anApplication = (changes: Partial<Application> = {}): Application => ({
  ...{ round: 'round00001', owner: 'o1', stage: 'draft', form, attachments: [] },
  consents: (['terms', 'publication', 'health'] as const).map((kind) => ({ kind, version: 1, at: 0 })),
  ...{ slot: 'slot000001', hasIdNumber: true },
  ...changes,
});

/** A round that takes applications on the day of the tests, its notice over, so that no date stands in the way. */
export const aRound = (changes: Partial<Round> = {}): Round => ({
  ...{ state: 'published', terms: theTerms(), panel: [] },
  notice: { from: '2022-01-20', to: '2022-02-07', applications: [] },
  ...changes,
});

export const TODAY = '2022-02-08';
export const applicant: Applicant = { role: 'visitor', openid: 'o1' };
export const circumstances = (changes: Partial<Circumstances> = {}): Circumstances => ({
  ...{ round: aRound(), today: TODAY },
  ...changes,
});
