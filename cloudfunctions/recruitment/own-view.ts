import { canonical, sha256 } from '#domain/history';
import { applicationSteps, stepsOf } from '#domain/recruitment/application-steps';
import { nextWords, tagOf } from '#domain/recruitment/application-words';
import { missingConsents } from '#domain/recruitment/consent';
import { findings, hardFaults } from '#domain/recruitment/eligibility';
import type { Draft } from '#domain/recruitment/form';
import { draftFaults } from '#domain/recruitment/form-checks';
import { resultText } from '#domain/recruitment/interview';
import { materialOf, missingMaterial } from '#domain/recruitment/material';
import type { RoundTerms } from '#domain/recruitment/round';
import type { ReadContext } from '#platform/context';
import type { ApplicationDocument, RoundDocument } from '#platform/documents';
import { readSecrets, secretsOfApplication } from '#platform/secrets';
import { choicesOf } from './choices';
import { attachmentView, consentsOf, findingsOf, medicalOf, practiceOf } from './form-view';
import { slotView } from './slot-view';
import { applicantOf } from './steps';
import { timelineOf } from './timeline';

type Judged = Pick<ApplicationDocument, 'owner' | 'consents' | 'attachments'>;

/**
 * What keeps an application from being handed in, all of it at once, each at its place. Of a paper one the coordinator
 * holds the papers: no file stands for them.
 */
export const faultsOf = (
  form: Draft,
  { owner, consents, attachments }: Judged,
  terms: RoundTerms,
  today: string,
): Record<string, string> => ({
  ...hardFaults(findings(form, terms, today.slice(0, 7))),
  ...draftFaults(form, { today, ...terms }),
  ...missingConsents(consents),
  ...(owner !== '' && missingMaterial(form, attachments, terms)),
});

/** Which form it is: two phones that show the same one agree on it. The commitment is signed by itself. */
export function versionOf({ commitment: _, ...form }: Draft): string {
  const filled = Object.entries(form).filter(([, value]) => value !== '');
  return sha256(canonical(Object.fromEntries(filled))).slice(0, 16);
}

const SCORES = 30;

async function scoreOf(
  { id, result, rank }: ApplicationDocument,
  round: RoundDocument,
  context: ReadContext,
) {
  if (result === undefined) return {};
  const scores = await context.scores.latest(`${id}:`, SCORES);
  const how = resultText(scores, round.terms);
  const of = round.ranking?.length ?? 0;
  return { score: { result: result.toFixed(2), of, how, ...(rank === undefined ? {} : { rank }) } };
}

async function slotsOf(application: ApplicationDocument, { slots, today }: ReadContext) {
  const all = application.stage === 'interview' ? await slots.find({ round: application.round }) : [];
  const chosen = application.slot ? await slots.peek(application.slot) : undefined;
  const held = chosen?.taken.includes(application.id) ? chosen : undefined;
  const free = all.filter(
    ({ id, day, capacity, taken }) => day > today && (taken.length < capacity || id === held?.id),
  );
  return {
    slots: free
      .sort((a, b) => (a.day + a.time < b.day + b.time ? -1 : 1))
      .map((slot) => slotView(slot, application.id)),
    ...(held && { slot: slotView(held, application.id) }),
  };
}

/** One's own application with everything typed; the only answer but `readPhone` that holds a phone number. */
export async function showOwn(id: string, context: ReadContext) {
  const application = await context.applications.get(id);
  const [round, { phone }] = await Promise.all([
    context.rounds.get(application.round),
    readSecrets(context, secretsOfApplication(id)),
  ]);
  const { stage, form: typed, comments = {}, hasIdNumber = false } = application;
  const { terms } = round;
  const isOwn = application.owner === context.openid;
  const form = { ...typed, ...(phone && isOwn && { phone }) };
  const steps = stepsOf(application, applicantOf(context), { round, today: context.today });
  const [score, slots, timeline] = await Promise.all([
    scoreOf(application, round, context),
    slotsOf(application, context),
    timelineOf(id, context),
  ]);
  return {
    ...{ id, round: round.id, stage, form, comments, timeline, ...score, ...slots },
    tag: tagOf(application),
    version: versionOf(form),
    faults: faultsOf(form, application, terms, context.today),
    findings: findingsOf(form, terms, context),
    practice: practiceOf(form, terms, context),
    consents: consentsOf(application),
    attachments: application.attachments.map((each) => attachmentView(each, terms)),
    material: materialOf(form, application.attachments, terms),
    steps: steps.filter(({ step }) => applicationSteps[step].by === 'applicant'),
    needsIdNumber: stage === 'medical' && !hasIdNumber,
    ...medicalOf(application),
    next: nextWords(application, round),
    choices: choicesOf(terms),
  };
}
