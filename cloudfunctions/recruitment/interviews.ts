import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { closeObstacle, scoresFor, seatedOf } from '#domain/recruitment/close';
import { missingMembers, rankingOf, resultOf, resultText } from '#domain/recruitment/interview';
import type { ReadContext, WriteContext } from '#platform/context';
import type { ApplicationDocument, Documents, RoundDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import type { Actions } from '#platform/serve';
import { refuseState } from './owner';
import { whenOf } from './slot-view';
import { takeStep } from './steps';

type Interviews = Pick<Actions<typeof recruitment>, 'interviews' | 'closeInterviews'>;

interface Facts {
  readonly applications: readonly ApplicationDocument[];
  readonly slots: readonly Documents['slots'][];
  readonly scores: readonly Documents['scores'][];
}

async function factsOf(round: string, { applications, slots, scores }: ReadContext): Promise<Facts> {
  const [all, times, given] = await Promise.all([
    applications.find({ round }),
    slots.find({ round }),
    scores.find({ round }),
  ]);
  return { applications: all, slots: times, scores: given };
}

const slotOf = ({ id }: ApplicationDocument, { slots }: Facts) =>
  slots.find(({ taken }) => taken.includes(id));

const withSlots = (facts: Facts) => facts.applications.map((each) => ({ ...each, at: slotOf(each, facts) }));

const timeOf = (application: ApplicationDocument, facts: Facts) => {
  const { day = '', time = '' } = slotOf(application, facts) ?? {};
  return `${day} ${time} ${application.submittedAt}`;
};

/** Those who were invited to the interview and were not left out before it, in the order of their interviews. */
const invited = (facts: Facts) =>
  facts.applications
    .filter((each) => each.stage === 'interview' || scoresFor(each, facts.scores).length > 0)
    .sort((a, b) => (timeOf(a, facts) < timeOf(b, facts) ? -1 : 1));

function rowOf(application: ApplicationDocument, { panel, terms }: RoundDocument, facts: Facts) {
  const scores = scoresFor(application, facts.scores);
  const slot = slotOf(application, facts);
  const nameOf = (person: string) => panel.find((member) => member.person === person)?.name ?? '评委';
  return {
    ...{ id: application.id, name: application.form.name ?? '' },
    when: slot ? whenOf(slot) : '还没有安排',
    result: resultOf(scores, terms)?.toFixed(2) ?? '',
    missing: missingMembers(seatedOf(panel), scores).map(({ name }) => name),
    conflicts: scores.filter(({ conflict }) => conflict).map(({ person }) => nameOf(person)),
    how: resultText(scores, terms),
  };
}

const late = () => new AppError('CONFLICT', '刚才有评分或报名变动，请看过再结束面试');

/** The applications again, inside the transaction; a score given meanwhile has moved their history on. */
async function unchanged(
  found: readonly ApplicationDocument[],
  { applications }: WriteContext,
): Promise<ApplicationDocument[]> {
  const again: ApplicationDocument[] = [];
  for (const { id, head } of found) {
    const application = await applications.get(id);
    if (application.head !== head) throw late();
    again.push(application);
  }
  return again;
}

/** Those at or above the pass line are ranked, the others told their result and why it ended. */
async function settle(
  application: ApplicationDocument,
  result: number,
  { ranking = [], terms }: RoundDocument,
  context: WriteContext,
): Promise<void> {
  const row = ranking.find((each) => each.application === application.id);
  if (row) {
    await takeStep(context, application, 'rank', { result, rank: row.rank });
    return;
  }
  const reason = `面试 ${result.toFixed(2)} 分，未达到 ${terms.passLine} 分`;
  await takeStep(context, application, 'reject', { result, reason });
}

export const interviews: Interviews = {
  async interviews({ round: id }, context) {
    const [round, facts] = await Promise.all([context.rounds.get(id), factsOf(id, context)]);
    const obstacle = closeObstacle(round, withSlots(facts), facts.scores, context.now);
    return {
      panel: round.panel.map(({ person, name, joined = false }) => ({ person, name, joined })),
      panelSize: round.terms.panelSize,
      passLine: round.terms.passLine,
      rows: invited(facts).map((application) => rowOf(application, round, facts)),
      ...(obstacle === undefined ? {} : { closeObstacle: obstacle }),
    };
  },

  /** Once only: each result is computed from every member's score, and stands (R1.5). */
  closeInterviews: {
    before: ({ round }, context) => factsOf(round, context),
    async act({ round: id }, context, found: Facts) {
      const round = await context.rounds.get(id);
      const obstacle = closeObstacle(round, withSlots(found), found.scores, context.now);
      refuseState(obstacle);
      const waiting = found.applications.filter(({ stage }) => stage === 'interview');
      const interviewed = await unchanged(waiting, context);
      const results = interviewed.map((application) => ({
        application,
        result: resultOf(scoresFor(application, found.scores), round.terms) ?? 0,
      }));
      const candidates = results.map(({ application, result }) => ({
        ...{ application: application.id, result, grounds: application.acceptedGrounds?.length ?? 0 },
      }));
      const after = { ...round, ranking: rankingOf(candidates, round.terms.passLine) };
      await saveSubject(context, 'round', round, after, 'closeInterviews');
      for (const { application, result } of results) await settle(application, result, after, context);
      return id;
    },
    async show(id, context) {
      const [{ ranking = [] }, all] = await Promise.all([
        context.rounds.get(id),
        context.applications.find({ round: id }, ['result']),
      ]);
      const judged = all.filter(({ result }) => result !== undefined);
      return { ranked: ranking.length, failed: judged.length - ranking.length };
    },
  },
};
