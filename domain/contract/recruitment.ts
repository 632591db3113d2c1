import { applicant } from './recruitment/applicant';
import { office } from './recruitment/office';
import { outcome } from './recruitment/outcome';
import { panel } from './recruitment/panel';
import { succession } from './recruitment/succession';

/** Recruitment from the notice to the hired supervisor (R1), by who acts. */
export const recruitment = { ...applicant, ...office, ...outcome, ...panel, ...succession };
