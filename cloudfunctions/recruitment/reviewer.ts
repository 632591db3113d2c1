import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { applicationStageText } from '#domain/recruitment/application';
import { findings } from '#domain/recruitment/eligibility';
import { type Draft, labelOf } from '#domain/recruitment/form';
import { placesIn, placesLeft } from '#domain/recruitment/places';
import { unfilled } from '#domain/recruitment/posts';
import { isHandedIn, reviewedStages, reviewFaults } from '#domain/recruitment/review';
import { preparationObstacle } from '#domain/recruitment/round';
import { misfitFaults } from '#domain/recruitment/sent-form';
import type { WriteContext } from '#platform/context';
import type { ApplicationDocument, RoundDocument } from '#platform/documents';
import type { Files } from '#platform/files';
import { newId } from '#platform/ids';
import type { Readers } from '#platform/repositories';
import { readSecrets, releaseIdentities, secretsOfApplication } from '#platform/secrets';
import type { Actions } from '#platform/serve';
import { claimPhone } from './applicant';
import { consentNow } from './drafts';
import { faultsOf } from './own-view';
import { assertStep, refuseFaults, refuseState } from './owner';
import { cardOf, showReview } from './review-view';
import { leaveSlot } from './seats';
import { saveApplication, takeStep } from './steps';

type Api = Actions<typeof recruitment>;
type Reviewer = Pick<Api, 'applications' | 'application' | 'readPhone' | 'review' | 'enterPaper' | 'reject'>;
type Decision = Parameters<Api['review']['act']>[0];
type Deciding<D extends Decision['decision']> = Extract<Decision, { decision: D }>;

/** An application that officials may see; a draft is as if it were not there. */
export async function handedIn(
  id: string,
  { applications }: Pick<Readers, 'applications'>,
): Promise<ApplicationDocument> {
  const application = await applications.get(id);
  if (!isHandedIn(application)) throw new AppError('NOT_FOUND', '没有找到这份报名，请返回刷新');
  return application;
}

type Decide<D extends Decision['decision']> = (
  decision: Deciding<D>,
  application: ApplicationDocument,
  round: RoundDocument,
  context: WriteContext,
) => Promise<unknown>;

function pass(
  { judgements, grounds }: Deciding<'pass'>,
  application: ApplicationDocument,
  round: RoundDocument,
  context: WriteContext,
) {
  assertStep(application, 'passReview', round, context);
  const found = findings(application.form, round.terms, context.today.slice(0, 7));
  refuseFaults(reviewFaults(found, judgements));
  const claimed = (application.form.grounds ?? []).map(({ id }) => id);
  const acceptedGrounds = claimed.filter((id) => grounds.includes(id));
  return takeStep(context, application, 'passReview', { judgements, acceptedGrounds, comments: {} });
}

const decide: { readonly [D in Decision['decision']]: Decide<D> } = {
  pass,
  return({ comments }, application, _round, context) {
    const unknown = Object.keys(comments).find((field) => labelOf(field) === undefined);
    if (unknown !== undefined) throw new AppError('INVALID_INPUT', '批注的栏目有误，请返回重新选择');
    return takeStep(context, application, 'returnForm', { comments });
  },
  reject: ({ reason }, application, _round, context) => reject(application, reason, context),
};

/** Ends an application with a reason; its seat at an interview is free for someone else. */
export async function reject(
  application: ApplicationDocument,
  reason: string,
  context: WriteContext,
): Promise<void> {
  await takeStep(context, application, 'reject', { reason });
  if (application.stage === 'interview') await leaveSlot(application, context);
}

const matches = (search: string) => (application: ApplicationDocument) =>
  [application.form.name, application.form.workUnit].some((text) => text?.includes(search));

const byRankThenTime = (a: ApplicationDocument, b: ApplicationDocument) =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
  (a.submittedAt ?? 0) - (b.submittedAt ?? 0);

export const reviewer = (files: Files): Reviewer => ({
  async applications({ round: id, stage, search = '' }, context) {
    const [round, all, supervisors] = await Promise.all([
      context.rounds.get(id),
      context.applications.find({ round: id }),
      context.supervisors.find({}),
    ]);
    const seen = all.filter(isHandedIn);
    const asked = seen.filter((each) => (stage ? each.stage === stage : true)).filter(matches(search));
    const places = placesIn(round, seen, { unfilled: unfilled(supervisors) });
    return {
      counts: reviewedStages.map((each) => ({
        ...{ stage: each, text: applicationStageText[each] },
        count: seen.filter((application) => application.stage === each).length,
      })),
      applications: asked.sort(byRankThenTime).map(cardOf),
      places: round.terms.places,
      placesLeft: Math.max(0, placesLeft(seen, places)),
    };
  },

  async application({ id }, context) {
    await handedIn(id, context);
    return showReview(files)(id, context);
  },

  readPhone: {
    async act({ id }, context) {
      const application = await handedIn(id, context);
      await saveApplication(context, application, application, 'readPhone');
      return id;
    },
    async show(id, context) {
      const { phone = '' } = await readSecrets(context, secretsOfApplication(id));
      return { phone };
    },
  },

  review: {
    async act(decision, context) {
      const application = await handedIn(decision.id, context);
      const round = await context.rounds.get(application.round);
      const take = decide[decision.decision] as Decide<Decision['decision']>;
      await take(decision, application, round, context);
      return decision.id;
    },
    show: showReview(files),
  },

  enterPaper: {
    async act({ round: roundId, form: sent, consents: signed }, context) {
      const round = await context.rounds.get(roundId);
      refuseState(preparationObstacle(round));
      const { phone = '', ...form } = sent.form;
      const kinds = new Set([...signed, ...(form.commitment ? (['commitment'] as const) : [])]);
      const consents = [...kinds].map((kind) => consentNow(kind, context));
      const application = {
        ...{ id: newId(), round: roundId, owner: '', stage: 'submitted' as const, form, consents },
        ...{ attachments: [], submittedAt: context.now },
      };
      const faults = (typed: Draft) => faultsOf(typed, application, round.terms, context.today);
      refuseFaults(misfitFaults(sent, faults));
      refuseFaults(faults({ ...form, phone }));
      await claimPhone({ id: application.id, phone }, round, context);
      await saveApplication(context, undefined, application, 'enterPaper');
      return application.id;
    },
    show: showReview(files),
  },

  reject: {
    async act({ id, reason }, context) {
      const application = await handedIn(id, context);
      await reject(application, reason, context);
      await releaseIdentities(application, context);
      return id;
    },
    show: showReview(files),
  },
});
