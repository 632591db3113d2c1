import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { findings, hardFaults } from '#domain/recruitment/eligibility';
import type { ApplicationDocument, RoundDocument } from '#platform/collections';
import type { WriteContext } from '#platform/context';
import {
  claim,
  identityOf,
  readSecrets,
  release,
  releaseIdentities,
  secretsOfApplication,
  writeSecrets,
} from '#platform/secrets';
import type { Actions } from '#platform/serve';
import { faultsOf, showOwn } from './own-view';
import { assertStep, ownById, refuseFaults } from './owner';
import { leaveSlot } from './seats';
import { takeStep } from './steps';

type Applicant = Pick<Actions<typeof recruitment>, 'submit' | 'withdraw'>;

const phoneTaken = ({ terms }: RoundDocument) => {
  const words = `这个手机号在这一轮已有报名，请用当时的微信打开“我的报名”继续，或致电 ${terms.telephone}`;
  return new AppError('CONFLICT', words, { phone: words });
};

/** Takes the phone for this application, and gives up the one it was handed in with before. */
export async function claimPhone(
  { id, phone }: { readonly id: string; readonly phone: string },
  round: RoundDocument,
  context: WriteContext,
): Promise<void> {
  const { claimed } = await readSecrets(context, secretsOfApplication(id));
  if (claimed && claimed !== phone)
    await release(context, identityOf('applicantPhone', round.id, claimed), id);
  await claim(context, identityOf('applicantPhone', round.id, phone), id, () => phoneTaken(round));
  await writeSecrets(context, secretsOfApplication(id), { phone, claimed: phone });
}

/** Refuses a form that is not complete, or that a hard clause of the notice excludes, at its fields. */
export function assertComplete(
  form: Parameters<typeof faultsOf>[0],
  application: Pick<ApplicationDocument, 'consents'>,
  { terms }: RoundDocument,
  today: string,
): void {
  refuseFaults(faultsOf(form, application, terms, today));
  refuseFaults(hardFaults(findings(form, terms, today.slice(0, 7))));
}

export const applicant: Applicant = {
  submit: {
    async act({ id }, context) {
      const application = await ownById(id, context);
      const round = await context.rounds.get(application.round);
      assertStep(application, 'submit', round, context);
      const { phone = '' } = await readSecrets(context, secretsOfApplication(id));
      assertComplete({ ...application.form, phone }, application, round, context.today);
      await claimPhone({ id, phone }, round, context);
      await takeStep(context, application, 'submit', { submittedAt: context.now, comments: {} });
      return id;
    },
    show: showOwn,
  },

  withdraw: {
    async act({ id }, context) {
      const application = await ownById(id, context);
      await takeStep(context, application, 'withdraw');
      await releaseIdentities(application, context);
      await leaveSlot(application, context);
      return id;
    },
    show: showOwn,
  },
};
