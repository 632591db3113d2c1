import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { canonical } from '#domain/history';
import type { Consent } from '#domain/recruitment/application';
import { editObstacle } from '#domain/recruitment/application-steps';
import { revokeObstacle } from '#domain/recruitment/consent';
import { type ConsentKind, consentTexts, type Draft } from '#domain/recruitment/form';
import { applyObstacle } from '#domain/recruitment/round';
import type { ApplicationDocument } from '#platform/collections';
import type { WriteContext } from '#platform/context';
import { newId } from '#platform/ids';
import { secretsOfApplication, writeSecrets } from '#platform/secrets';
import type { Actions } from '#platform/serve';
import { showOwn } from './own-view';
import { identityOfApplicant, ownById, ownIn, refuseState } from './owner';
import { roundView } from './round-view';
import { readableRound } from './rounds';
import { saveApplication } from './steps';

type Drafts = Pick<Actions<typeof recruitment>, 'mine' | 'saveDraft' | 'consent'>;

/** Begins an application, or a new one after a withdrawal; two taps at once meet at the identity. */
async function begin(round: string, form: Omit<Draft, 'phone'>, context: WriteContext): Promise<string> {
  const application = {
    ...{ id: newId(), round, owner: context.openid, stage: 'draft' as const, form },
    ...{ consents: [], attachments: [] },
  };
  const identity = { id: identityOfApplicant(round, context), subject: application.id };
  const isTaken = await context.identities.peek(identity.id);
  await (isTaken ? context.identities.set(identity) : context.identities.add(identity));
  await saveApplication(context, undefined, application, 'beginDraft');
  return application.id;
}

async function goOn(
  before: ApplicationDocument,
  form: Omit<Draft, 'phone'>,
  context: WriteContext,
): Promise<string> {
  if (canonical(before.form) !== canonical(form))
    await saveApplication(context, before, { ...before, form }, 'saveDraft');
  return before.id;
}

export const consentNow = (kind: ConsentKind, { now }: Pick<WriteContext, 'now'>): Consent => ({
  ...{ kind, version: consentTexts[kind].version, at: now },
});

export const drafts: Drafts = {
  async mine({ round: id }, context) {
    const round = await readableRound(id, context);
    const own = await ownIn(id, context);
    return { application: own ? await showOwn(own.id, context) : null, round: roundView(round, context) };
  },

  saveDraft: {
    async act({ round: roundId, form: { phone = '', ...form } }, context) {
      const round = await context.rounds.get(roundId);
      const own = await ownIn(roundId, context);
      const isNew = own === undefined || own.stage === 'withdrawn';
      refuseState(isNew ? applyObstacle(round, context.today) : editObstacle(own, round, context.today));
      const id = isNew ? await begin(roundId, form, context) : await goOn(own, form, context);
      await writeSecrets(context, secretsOfApplication(id), { phone });
      return id;
    },
    show: showOwn,
  },

  consent: {
    async act({ id, kind, version, given }, context) {
      const application = await ownById(id, context);
      if (version !== consentTexts[kind].version)
        throw new AppError('CONFLICT', `“${consentTexts[kind].title}”已更新，请返回重新阅读`);
      if (!given) refuseState(revokeObstacle(application, kind));
      const others = application.consents.filter((each) => each.kind !== kind);
      const consents = given ? [...others, consentNow(kind, context)] : others;
      await saveApplication(context, application, { ...application, consents }, given ? 'consent' : 'revoke');
      return id;
    },
    show: showOwn,
  },
};
