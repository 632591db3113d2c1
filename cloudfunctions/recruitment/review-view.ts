import { dayOf, dayText, timeText } from '#domain/calendar';
import { applicationSteps, stepsOf } from '#domain/recruitment/application-steps';
import { reviewWords, tagOf } from '#domain/recruitment/application-words';
import { factsOf } from '#domain/recruitment/form-words';
import { resultText, weighted } from '#domain/recruitment/interview';
import type { RoundTerms } from '#domain/recruitment/round';
import type { ReadContext } from '#platform/context';
import type { ApplicationDocument, RoundDocument } from '#platform/documents';
import type { Files } from '#platform/files';
import { readSecrets, secretsOfApplication } from '#platform/secrets';
import { entryOf } from './entry';
import { attachmentView, findingsOf, medicalOf } from './form-view';
import { whenOf } from './slot-view';
import { applicantOf } from './steps';
import { timelineOf } from './timeline';

const SCORES = 30;

export function cardOf(application: ApplicationDocument) {
  const { id, form, stage, submittedAt, result, rank } = application;
  return {
    ...{ id, stage, name: form.name ?? '', workUnit: form.workUnit ?? '' },
    tag: tagOf(application),
    submitted: submittedAt === undefined ? '' : `${dayText(dayOf(submittedAt))} ${timeText(submittedAt)}`,
    result: result === undefined ? '' : result.toFixed(2),
    ...(rank === undefined ? {} : { rank }),
    next: reviewWords(application),
  };
}

const masked = (phone: string) => phone.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2');

/** Each claimed ground with its evidence, and whether the reviewer accepted it. */
const groundsOf = ({ form, acceptedGrounds = [] }: ApplicationDocument, { grounds }: RoundTerms) =>
  (form.grounds ?? []).map(({ id, evidence }) => ({
    ...{ id, evidence, text: grounds.find((ground) => ground.id === id)?.text ?? id },
    accepted: acceptedGrounds.includes(id),
  }));

const judged = (
  { form, judgements = [] }: ApplicationDocument,
  { terms }: RoundDocument,
  context: ReadContext,
) =>
  findingsOf(form, terms, context).map((found) => {
    const judgement = judgements.find(({ clause }) => clause === found.clause);
    return { ...found, ...(judgement && { judgement }) };
  });

async function scoresOf(
  { id }: ApplicationDocument,
  { panel, terms }: RoundDocument,
  { scores }: ReadContext,
) {
  const given = await scores.latest(`${id}:`, SCORES);
  const nameOf = (person: string) => panel.find((member) => member.person === person)?.name ?? '评委';
  return {
    how: resultText(given, terms),
    scores: given.map((score) => ({
      member: nameOf(score.person),
      total: score.conflict ? '回避' : weighted(score, terms).toFixed(2),
      conflict: score.conflict,
    })),
  };
}

const linked = ({ attachments }: ApplicationDocument, { terms }: RoundDocument, files: Files) =>
  Promise.all(
    attachments.map(async (each) => ({
      ...attachmentView(each, terms),
      url: (await files.link(each.fileId)) ?? '',
    })),
  );

/** An application as the reviewer sees it. */
export const showReview = (files: Files) => async (id: string, context: ReadContext) => {
  const application = await context.applications.get(id);
  const round = await context.rounds.get(application.round);
  const steps = stepsOf(application, applicantOf(context), { round, today: context.today });
  const [{ phone = '' }, slot, scores, timeline, attachments, entry] = await Promise.all([
    readSecrets(context, secretsOfApplication(id)),
    application.slot === undefined ? undefined : context.slots.peek(application.slot),
    scoresOf(application, round, context),
    timelineOf(id, context),
    linked(application, round, files),
    entryOf(application, context),
  ]);
  return {
    ...{ ...cardOf(application), ...scores, ...entry, timeline, attachments },
    round: round.id,
    ...(slot && { slot: `${whenOf(slot)} ${slot.place}` }),
    isPaper: application.owner === '',
    facts: factsOf(application.form, round.terms),
    findings: judged(application, round, context),
    grounds: groundsOf(application, round.terms),
    phone: masked(phone),
    comments: application.comments ?? {},
    steps: steps.filter(
      ({ step }) => applicationSteps[step].by === 'coordinator' || application.owner === '',
    ),
    ...medicalOf(application),
  };
};
