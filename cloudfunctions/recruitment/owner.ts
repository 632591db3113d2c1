import { AppError } from '#domain/errors';
import { type ApplicationStep, applicationObstacle } from '#domain/recruitment/application-steps';
import type { Frame } from '#platform/context';
import type { ApplicationDocument, RoundDocument } from '#platform/documents';
import type { Readers } from '#platform/repositories';
import { identityOf } from '#platform/secrets';
import { applicantOf } from './steps';

export const identityOfApplicant = (round: string, { openid }: Pick<Frame, 'openid'>): string =>
  identityOf('applicant', round, openid);

/** One's own application in a round; one WeChat has at most one (R1.2). */
export async function ownIn(
  round: string,
  context: Pick<Frame, 'openid'> & Pick<Readers, 'identities' | 'applications'>,
): Promise<ApplicationDocument | undefined> {
  const identity = await context.identities.peek(identityOfApplicant(round, context));
  return identity && context.applications.peek(identity.subject);
}

/** An application that the caller may act for: their own, or as coordinator one entered from paper. */
export async function ownById(
  id: string,
  context: Pick<Frame, 'actor' | 'openid'> & Pick<Readers, 'applications'>,
): Promise<ApplicationDocument> {
  const application = await context.applications.get(id);
  const isPaper = application.owner === '' && context.actor.role === 'coordinator';
  if (application.owner !== context.openid && !isPaper)
    throw new AppError('FORBIDDEN', '只能操作本人的报名，请从“我的报名”进入');
  return application;
}

/** Refuses a step in its own words before anything else is looked at. */
export function assertStep(
  application: ApplicationDocument,
  step: ApplicationStep,
  round: RoundDocument,
  context: Pick<Frame, 'actor' | 'openid' | 'today'>,
): void {
  const reason = applicationObstacle(application, step, applicantOf(context), {
    round,
    today: context.today,
  });
  refuseState(reason);
}

export function refuseState(reason: string | undefined): void {
  if (reason) throw new AppError('INVALID_STATE', reason);
}

/** A refusal at its fields; nothing when there are none. */
export function refuseFaults(faults: Readonly<Record<string, string>>): void {
  const [first, ...others] = Object.values(faults);
  if (first === undefined) return;
  const more = others.length > 0 ? `（共 ${others.length + 1} 处）` : '';
  throw new AppError('INVALID_INPUT', `${first}${more}`, faults);
}
