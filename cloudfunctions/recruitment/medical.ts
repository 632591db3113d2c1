import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import type { MedicalConclusion } from '#domain/recruitment/application';
import type { ApplicationStep } from '#domain/recruitment/application-steps';
import { idNumberFault } from '#domain/recruitment/id-number';
import type { Files } from '#platform/files';
import {
  claim,
  identityOf,
  readSecrets,
  release,
  secretsOfApplication,
  writeSecrets,
} from '#platform/secrets';
import type { Actions } from '#platform/serve';
import { showOwn } from './own-view';
import { ownById } from './owner';
import { showReview } from './review-view';
import { handedIn } from './reviewer';
import { saveApplication, takeStep } from './steps';

type Medical = Pick<Actions<typeof recruitment>, 'giveIdNumber' | 'recordMedical'>;

const stepOf: Record<MedicalConclusion, ApplicationStep> = {
  passed: 'passMedical',
  failed: 'failMedical',
  recheck: 'recheck',
};

const refuse = (code: 'INVALID_INPUT' | 'CONFLICT', field: string, words: string) =>
  new AppError(code, words, { [field]: words });

const idTaken = () =>
  refuse('CONFLICT', 'idNumber', '这个身份证号在这一轮已有另一份报名，请核对；如有疑问请致电项目统筹');

export const medical = (files: Files): Medical => ({
  giveIdNumber: {
    async act({ id, idNumber: typed }, context) {
      const application = await ownById(id, context);
      if (application.stage !== 'medical') throw new AppError('INVALID_STATE', '通知体检以后才填写身份证号');
      const idNumber = typed.toUpperCase();
      const fault = idNumberFault(idNumber, context.now);
      if (fault) throw refuse('INVALID_INPUT', 'idNumber', fault);
      const { idNumber: former } = await readSecrets(context, secretsOfApplication(id));
      if (former && former !== idNumber)
        await release(context, identityOf('applicantId', application.round, former), id);
      await claim(context, identityOf('applicantId', application.round, idNumber), id, idTaken);
      await writeSecrets(context, secretsOfApplication(id), { idNumber });
      await saveApplication(context, application, { ...application, hasIdNumber: true }, 'giveIdNumber');
      return id;
    },
    show: showOwn,
  },

  /** The conclusion alone; a failure ends the application and the next in rank can be called. */
  recordMedical: {
    async act({ id, ...conclusion }, context) {
      const application = await handedIn(id, context);
      if (conclusion.day > context.today) throw refuse('INVALID_INPUT', 'day', '体检日期不能晚于今天');
      const failed = conclusion.conclusion === 'failed';
      const changes = { medical: conclusion, ...(failed && { reason: '体检结论为不合格' }) };
      await takeStep(context, application, stepOf[conclusion.conclusion], changes);
      return id;
    },
    show: showReview(files),
  },
});
