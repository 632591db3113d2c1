import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { canonical } from '#domain/history';
import type { Consent } from '#domain/recruitment/application';
import { editObstacle } from '#domain/recruitment/application-steps';
import { isGiven, revokeObstacle } from '#domain/recruitment/consent';
import { type ConsentKind, consentTexts, type Draft } from '#domain/recruitment/form';
import { draftFaults } from '#domain/recruitment/form-checks';
import { applyObstacle } from '#domain/recruitment/round';
import { misfitFaults, type SentForm } from '#domain/recruitment/sent-form';
import type { WriteContext } from '#platform/context';
import type { ApplicationDocument, RoundDocument } from '#platform/documents';
import { newId } from '#platform/ids';
import { readSecrets, secretsOfApplication, writeSecrets } from '#platform/secrets';
import type { Actions } from '#platform/serve';
import { showOwn, versionOf } from './own-view';
import { identityOfApplicant, ownById, ownIn, refuseState } from './owner';
import { roundView } from './round-view';
import { readableRound } from './rounds';
import { saveApplication } from './steps';

type Drafts = Pick<Actions<typeof recruitment>, 'mine' | 'saveDraft' | 'consent'>;

type Typed = ApplicationDocument['form'];
type Signed = Pick<ApplicationDocument, 'form' | 'consents'>;

export const consentNow = (kind: ConsentKind, { now }: Pick<WriteContext, 'now'>): Consent => ({
  ...{ kind, version: consentTexts[kind].version, at: now },
});

/** The consents after one of them was given or taken back. */
const withConsent = (
  consents: readonly Consent[],
  kind: ConsentKind,
  given: boolean,
  context: WriteContext,
): Consent[] => {
  const others = consents.filter((each) => each.kind !== kind);
  return given ? [...others, consentNow(kind, context)] : others;
};

/** A form that says nothing of the commitment leaves it as it was; one that does signs it or takes it back. */
function filledIn({ form: before, consents }: Signed, form: Typed, context: WriteContext): Signed {
  const { commitment = before.commitment } = form;
  const stays = form.commitment === undefined || form.commitment === isGiven(consents, 'commitment');
  return {
    form: { ...form, ...(commitment !== undefined && { commitment }) },
    consents: stays ? consents : withConsent(consents, 'commitment', form.commitment === true, context),
  };
}

/** Begins an application, or a new one after a withdrawal; two taps at once meet at the identity. */
async function begin(round: string, form: Typed, context: WriteContext): Promise<string> {
  const application = {
    ...{ id: newId(), round, owner: context.openid, stage: 'draft' as const, attachments: [] },
    ...filledIn({ form: {}, consents: [] }, form, context),
  };
  const identity = { id: identityOfApplicant(round, context), subject: application.id };
  const isTaken = await context.identities.peek(identity.id);
  await (isTaken ? context.identities.set(identity) : context.identities.add(identity));
  await saveApplication(context, undefined, application, 'beginDraft');
  return application.id;
}

async function goOn(before: ApplicationDocument, form: Typed, context: WriteContext): Promise<string> {
  const after = { ...before, ...filledIn(before, form, context) };
  if (canonical(before) !== canonical(after)) await saveApplication(context, before, after, 'saveDraft');
  return before.id;
}

/** What does not fit is refused together with all else that the form lacks, each at its field. */
function refuseMisfits(sent: SentForm, { terms }: RoundDocument, today: string): void {
  const [words] = Object.values(sent.misfits);
  if (words === undefined) return;
  const faults = misfitFaults(sent, (form) => draftFaults(form, { today, ...terms }));
  throw new AppError('INVALID_INPUT', words, faults);
}

/** What another phone has saved meanwhile is not overwritten unseen. */
async function refuseOverwriting(
  { id, form }: ApplicationDocument,
  sent: Draft,
  version: string | undefined,
  context: WriteContext,
): Promise<void> {
  const { phone = '' } = await readSecrets(context, secretsOfApplication(id));
  const current = versionOf({ ...form, phone });
  if (version !== undefined && ![version, versionOf(sent)].includes(current))
    throw new AppError('CONFLICT', '这份报名在另一部手机上改过，请返回后重新打开核对');
}

export const drafts: Drafts = {
  async mine({ round: id }, context) {
    const round = await readableRound(id, context);
    const own = await ownIn(id, context);
    return { application: own ? await showOwn(own.id, context) : null, round: roundView(round, context) };
  },

  saveDraft: {
    async act({ round: roundId, form: sent, version }, context) {
      const round = await context.rounds.get(roundId);
      const own = await ownIn(roundId, context);
      const isNew = own === undefined || own.stage === 'withdrawn';
      refuseState(isNew ? applyObstacle(round, context.today) : editObstacle(own, round, context.today));
      refuseMisfits(sent, round, context.today);
      if (!isNew) await refuseOverwriting(own, sent.form, version, context);
      const { phone = '', ...form } = sent.form;
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
      if (given === isGiven(application.consents, kind)) return id;
      const consents = withConsent(application.consents, kind, given, context);
      const form = kind === 'commitment' ? { ...application.form, commitment: given } : application.form;
      const after = { ...application, consents, form };
      await saveApplication(context, application, after, given ? 'consent' : 'revoke');
      return id;
    },
    show: showOwn,
  },
};
