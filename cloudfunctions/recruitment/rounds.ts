import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { nextTerms } from '#domain/recruitment/next-terms';
import { finishObstacle } from '#domain/recruitment/places';
import type { ReadContext } from '#platform/context';
import type { ApplicationDocument, RoundDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import type { Actions } from '#platform/serve';
import { choicesOf } from './choices';
import { refuseState } from './owner';
import { roundView, showRound } from './round-view';

type Rounds = Pick<
  Actions<typeof recruitment>,
  'rounds' | 'round' | 'nextTerms' | 'saveRound' | 'publishRound' | 'finishRound'
>;

const mayRead = ({ state }: Pick<RoundDocument, 'state'>, { actor }: Pick<ReadContext, 'actor'>) =>
  state !== 'draft' || actor.role === 'coordinator';

/** Throws in the same words whether there is no such round or it is not published. */
export async function readableRound(id: string, context: ReadContext): Promise<RoundDocument> {
  const round = await context.rounds.get(id);
  if (!mayRead(round, context)) throw new AppError('NOT_FOUND', '没有找到这一轮招聘，请返回刷新');
  return round;
}

const lateFirst = (a: RoundDocument, b: RoundDocument) => (a.terms.applyFrom > b.terms.applyFrom ? -1 : 1);

export const rounds: Rounds = {
  async rounds(_input, context) {
    const all = await context.rounds.find({});
    const readable = all.filter((round) => mayRead(round, context)).sort(lateFirst);
    return { rounds: readable.map((round) => roundView(round, context)) };
  },

  async round({ round }, context) {
    const found = await readableRound(round, context);
    return { ...roundView(found, context), choices: choicesOf(found.terms) };
  },

  async nextTerms(_input, context) {
    const [last] = (await context.rounds.find({})).sort(lateFirst);
    const source = last ? `上一轮“${last.terms.title}”` : '随程序提供的中山市 2022 年公告';
    return { terms: nextTerms(last?.terms, context.today), source };
  },

  saveRound: {
    async act({ round, terms }, context) {
      const before = round === undefined ? undefined : await context.rounds.get(round);
      if (before && before.state !== 'draft')
        throw new AppError('INVALID_STATE', '公告已发布，不能再改；如有变动请另发一轮并说明');
      const after = { id: newId(), state: 'draft' as const, panel: [], ...before, terms };
      await saveSubject(context, 'round', before, after, 'saveRound');
      return after.id;
    },
    show: showRound,
  },

  publishRound: {
    async act({ round: id }, context) {
      const round = await context.rounds.get(id);
      if (round.state !== 'draft') throw new AppError('INVALID_STATE', '公告已经发布，不用再发');
      if (round.terms.applyTo < context.today) {
        const words = '报名截止日期已过，请先改为今天或以后';
        throw new AppError('INVALID_STATE', words, { applyTo: words });
      }
      await saveSubject(context, 'round', round, { ...round, state: 'published' }, 'publishRound');
      return id;
    },
    show: showRound,
  },

  finishRound: {
    before: ({ round }, context) => context.applications.find({ round }, ['stage']),
    async act({ round: id }, context, found: readonly ApplicationDocument[]) {
      const round = await context.rounds.get(id);
      const obstacle = finishObstacle(round, found);
      refuseState(obstacle);
      const after = { ...round, state: 'finished' as const, finishedOn: context.today };
      await saveSubject(context, 'round', round, after, 'finishRound');
      return id;
    },
    show: showRound,
  },
};
