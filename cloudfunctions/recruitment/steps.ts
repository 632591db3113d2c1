import type { Application } from '#domain/recruitment/application';
import { type Applicant, type ApplicationStep, advance } from '#domain/recruitment/application-steps';
import type { Frame, WriteContext } from '#platform/context';
import type { ApplicationDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { notify } from '#platform/notify';
import { noticeOf } from './notices';

export const applicantOf = ({ actor, openid }: Pick<Frame, 'actor' | 'openid'>): Applicant => ({
  role: actor.role,
  openid,
});

/** Writes an application with its history; the one way to do so. */
export const saveApplication = (
  context: WriteContext,
  before: ApplicationDocument | undefined,
  after: Application & { readonly id: string },
  action: string,
): Promise<void> => saveSubject(context, 'application', before, after, action);

/** Takes one step with an application and tells whom it concerns. */
export async function takeStep(
  context: WriteContext,
  application: ApplicationDocument,
  step: ApplicationStep,
  changes: Partial<Application> = {},
  openObjections = 0,
): Promise<ApplicationDocument> {
  const round = await context.rounds.get(application.round);
  const { today } = context;
  const advanced = advance(application, step, applicantOf(context), { round, today, openObjections });
  const after = { ...application, ...advanced, ...changes };
  await saveApplication(context, application, after, step);
  const notice = noticeOf(step, after, round);
  if (notice) await notify(context, notice, application.id);
  return after;
}
