import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { isHandedIn } from '#domain/recruitment/review';
import type { WriteContext } from '#platform/context';
import type { ApplicationDocument, RoundDocument } from '#platform/documents';
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
import { forsake } from '#platform/uploads';
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

/** The files of a form that nobody ever saw are of no more use. */
async function leaveFiles({ attachments }: ApplicationDocument, context: WriteContext) {
  for (const { fileId } of attachments) await forsake(fileId, context);
  return { attachments: [] };
}

export const applicant: Applicant = {
  submit: {
    async act({ id }, context) {
      const application = await ownById(id, context);
      const round = await context.rounds.get(application.round);
      assertStep(application, 'submit', round, context);
      const { phone = '' } = await readSecrets(context, secretsOfApplication(id));
      refuseFaults(faultsOf({ ...application.form, phone }, application, round.terms, context.today));
      await claimPhone({ id, phone }, round, context);
      await takeStep(context, application, 'submit', { submittedAt: context.now, comments: {} });
      return id;
    },
    show: showOwn,
  },

  withdraw: {
    async act({ id }, context) {
      const application = await ownById(id, context);
      const kept = isHandedIn(application) ? {} : await leaveFiles(application, context);
      await takeStep(context, application, 'withdraw', kept);
      await releaseIdentities(application, context);
      await leaveSlot(application, context);
      return id;
    },
    show: showOwn,
  },
};
