import { dayText } from '#domain/calendar';
import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { tagOf } from '#domain/recruitment/application-words';
import { sectionsOf } from '#domain/recruitment/form-words';
import type { ApplicationDocument } from '#platform/documents';
import { readSecrets, secretsOfApplication } from '#platform/secrets';
import type { Actions } from '#platform/serve';
import { attachmentView, consentsOf } from './form-view';
import { ownIn } from './owner';

type OwnForm = Pick<Actions<typeof recruitment>, 'ownForm'>;

/** What was agreed to, each with the time; what was not says so. */
const agreed = (application: ApplicationDocument) => ({
  title: '承诺同意',
  rows: consentsOf(application).map(({ title, text, done, given }) => ({
    label: title,
    value: given ? `${text}（${given} ${done}）` : '没有同意',
  })),
});

const goneText = ({ purgedOn }: ApplicationDocument) =>
  purgedOn ? { gone: `报名表和材料已在 ${dayText(purgedOn)}按公告删除，只留下统计数` } : {};

export const ownForm: OwnForm = {
  async ownForm({ round: id }, context) {
    const own = await ownIn(id, context);
    if (!own) throw new AppError('NOT_FOUND', '您在这一轮没有报名，请从招聘公告报名');
    const [{ terms }, { phone = '' }] = await Promise.all([
      context.rounds.get(id),
      readSecrets(context, secretsOfApplication(own.id)),
    ]);
    const isGone = own.purgedOn !== undefined;
    return {
      ...{ id: own.id, title: terms.title, tag: tagOf(own), ...goneText(own) },
      sections: isGone ? [] : [...sectionsOf({ ...own.form, phone }, terms), agreed(own)],
      attachments: own.attachments.map((each) => attachmentView(each, terms)),
    };
  },
};
