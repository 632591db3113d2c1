import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { canonical, sha256 } from '#domain/history';
import { factsOf } from '#domain/recruitment/form-words';
import { type Score, weighted } from '#domain/recruitment/interview';
import { pointFaults, scoreObstacle, seatObstacle } from '#domain/recruitment/scoring';
import type { Frame, ReadContext, WriteContext } from '#platform/context';
import type { ApplicationDocument, Documents, RoundDocument } from '#platform/documents';
import type { Readers } from '#platform/repositories';
import type { Actions } from '#platform/serve';
import { refuseFaults, refuseState } from './owner';
import { whenOf } from './slot-view';
import { saveApplication } from './steps';

type Panel = Pick<Actions<typeof recruitment>, 'panel' | 'panelApplication' | 'score' | 'declareConflict'>;

const scoreId = (application: string, person: string) => `${application}:${person}`;

const isMember = ({ panel }: RoundDocument, { actor }: Pick<Frame, 'actor'>) =>
  panel.some(({ person, joined }) => joined && person === actor.person);

function cardOf(
  { id, form }: Pick<ApplicationDocument, 'id' | 'form'>,
  { terms }: RoundDocument,
  slot: Documents['slots'] | undefined,
  score: Score | undefined,
) {
  const state = score ? (score.conflict ? ('conflict' as const) : ('scored' as const)) : ('open' as const);
  return {
    ...{ id, name: form.name ?? '', workUnit: form.workUnit ?? '', state },
    when: slot ? whenOf(slot) : '时间待定',
    total: state === 'scored' && score ? weighted(score, terms).toFixed(2) : '',
  };
}

interface Seat {
  readonly application: ApplicationDocument;
  readonly round: RoundDocument;
  readonly slot: Documents['slots'] | undefined;
  readonly score: Documents['scores'] | undefined;
}

/** What a member may see and judge; to anyone else of the panel role there is no such application. */
async function seatAt(
  id: string,
  context: Frame & Pick<Readers, 'applications' | 'rounds' | 'slots' | 'scores'>,
): Promise<Seat> {
  const application = await context.applications.get(id);
  const round = await context.rounds.get(application.round);
  const [slot, score] = await Promise.all([
    application.slot === undefined ? undefined : context.slots.peek(application.slot),
    context.scores.peek(scoreId(id, context.actor.person)),
  ]);
  if (!isMember(round, context) || application.slot === undefined)
    throw new AppError('NOT_FOUND', '没有找到这场面试，请从评委首页选择');
  return { application, round, slot, score };
}

async function showCard(id: string, context: ReadContext) {
  const { application, round, slot, score } = await seatAt(id, context);
  return cardOf(application, round, slot, score);
}

/** The score meets the closing of the interviews at the application's history. */
async function saveScore(
  { application, score: before }: Seat,
  given: Pick<Score, 'conflict' | 'points' | 'reason'>,
  action: string,
  context: WriteContext,
): Promise<void> {
  const { person } = context.actor;
  const { id, round } = application;
  const score = { id: scoreId(id, person), application: id, round, person, ...given };
  if (before && canonical(before) === canonical(score)) return;
  await context.scores.set(score);
  const lastScore = sha256(canonical(score));
  await saveApplication(context, application, { ...application, lastScore }, action);
}

const latest = (a: RoundDocument, b: RoundDocument) =>
  Number(b.ranking === undefined) - Number(a.ranking === undefined) ||
  (a.terms.applyFrom > b.terms.applyFrom ? -1 : 1);

export const panel: Panel = {
  /** The round that waits for scores, else the last one. */
  async panel(_input, context) {
    const rounds = (await context.rounds.find({})).filter((each) => isMember(each, context));
    const [round] = rounds.sort(latest);
    if (!round) throw new AppError('NOT_FOUND', '没有需要您评分的面试，请向项目统筹要邀请码');
    const [applications, slots, scores] = await Promise.all([
      context.applications.find({ round: round.id }),
      context.slots.find({ round: round.id }),
      context.scores.find({ round: round.id }),
    ]);
    const scoreOf = new Map(scores.map((score) => [score.id, score]));
    const seated = slots
      .sort((a, b) => (a.day + a.time < b.day + b.time ? -1 : 1))
      .flatMap((slot) => slot.taken.map((id) => ({ slot, each: applications.find((one) => one.id === id) })));
    return {
      round: round.terms.title,
      dimensions: round.terms.dimensions,
      interviews: seated.flatMap(({ slot, each }) =>
        each ? [cardOf(each, round, slot, scoreOf.get(scoreId(each.id, context.actor.person)))] : [],
      ),
    };
  },

  async panelApplication({ id }, context) {
    const { application, round, slot, score } = await seatAt(id, context);
    return {
      card: cardOf(application, round, slot, score),
      facts: factsOf(application.form, round.terms).map(({ label, value }) => ({ label, value })),
      dimensions: round.terms.dimensions,
      points: score?.points ?? {},
    };
  },

  score: {
    async act({ id, points }, context) {
      const seat = await seatAt(id, context);
      const scored = { ...seat, person: context.actor.person };
      refuseState(scoreObstacle(scored, seat.slot, seat.score, context.now));
      refuseFaults(pointFaults(points, seat.round.terms.dimensions));
      await saveScore(seat, { conflict: false, points }, seat.score ? 'changeScore' : 'score', context);
      return id;
    },
    show: showCard,
  },

  declareConflict: {
    async act({ id, reason }, context) {
      const seat = await seatAt(id, context);
      refuseState(seatObstacle({ ...seat, person: context.actor.person }));
      await saveScore(seat, { conflict: true, points: {}, reason }, 'declareConflict', context);
      return id;
    },
    show: showCard,
  },
};
