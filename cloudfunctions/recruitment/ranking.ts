import { dayText } from '#domain/calendar';
import type { recruitment } from '#domain/contract/recruitment';
import {
  isNoticeUp,
  noticeHeading,
  noticeOn,
  publishObstacle,
  shownInNotice,
} from '#domain/recruitment/notice';
import {
  callObstacle,
  finishObstacle,
  nextToCall,
  placesIn,
  placesLeft,
  type Tie,
  tieAtTheEdge,
  type Vacancies,
} from '#domain/recruitment/places';
import { unfilled } from '#domain/recruitment/posts';
import type { ReadContext } from '#platform/context';
import type { ApplicationDocument, Documents, RoundDocument } from '#platform/documents';
import type { Readers } from '#platform/repositories';
import type { Actions } from '#platform/serve';
import { refuseState } from './owner';
import { cardOf } from './review-view';
import { takeStep } from './steps';

type Ranking = Pick<Actions<typeof recruitment>, 'ranking' | 'callToMedical'>;

const RULE =
  '按面试成绩从高到低排名；只有成绩相同时，认定的优先条件多的排在前（同等条件下优先）；仍相同的名次并列，名额不够时由项目统筹商定';

/** Those of the ranking as they are now, read one by one so that it can be done within a transaction. */
export async function rankedOf(
  { ranking = [] }: RoundDocument,
  { applications }: Pick<Readers, 'applications'>,
): Promise<ApplicationDocument[]> {
  const ranked: ApplicationDocument[] = [];
  for (const { application } of ranking) ranked.push(await applications.get(application));
  return ranked;
}

const optional = <K extends string, T>(name: K, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in K]?: T };

const vacanciesOf = (
  supervisors: readonly Documents['supervisors'][],
  { today }: Pick<ReadContext, 'today'>,
): Vacancies => ({ today, unfilled: unfilled(supervisors) });

/** The notice as it runs, or as it would from today on. */
function noticeView(
  round: RoundDocument,
  all: readonly ApplicationDocument[],
  vacancies: Vacancies,
  { plan }: ReadContext,
) {
  const { today } = vacancies;
  const obstacle = publishObstacle(round, all, vacancies);
  const runs = isNoticeUp(round, today) && obstacle !== undefined;
  const { from, to, applications } =
    runs && round.notice ? round.notice : noticeOn(round, all, today, plan.calendar);
  const people = runs ? shownInNotice(round, all) : all.filter(({ id }) => applications.includes(id));
  return {
    people: people.map(({ form }) => form.name ?? ''),
    ...{ to: dayText(to), isUp: runs },
    heading: noticeHeading(round, today, to, applications.length > 0 && !runs),
    how: `从 ${dayText(from)}次日起 ${round.terms.noticeWorkdays} 个工作日，周末和节假日不计`,
    ...optional('obstacle', obstacle),
  };
}

const tieView = (tie: Tie | undefined) => tie && { ids: [...tie.ids], fit: tie.fit };

export const ranking: Ranking = {
  async ranking({ round: id }, context) {
    const [round, found, supervisors] = await Promise.all([
      context.rounds.get(id),
      context.applications.find({ round: id }),
      context.supervisors.find({}),
    ]);
    const all = found.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    const vacancies = vacanciesOf(supervisors, context);
    const places = placesIn(round, all, vacancies);
    const ranked = all.filter(({ rank }) => rank !== undefined);
    return {
      rule: RULE,
      ...optional('tie', tieView(tieAtTheEdge(all, places))),
      placesLeft: Math.max(0, placesLeft(all, places)),
      callable: nextToCall(all, places).length,
      ...optional('callObstacle', callObstacle(round, all, vacancies)),
      notice: noticeView(round, all, vacancies, context),
      ...optional('finishObstacle', finishObstacle(round, all)),
      rows: ranked.map((each) => ({ ...cardOf(each), grounds: each.acceptedGrounds?.length ?? 0 })),
    };
  },

  /** The subject names those called, so that a repeat gives the same number. */
  callToMedical: {
    before: (_input, { supervisors }) => supervisors.find({}),
    async act({ round: id, chosen = [] }, context, supervisors: readonly Documents['supervisors'][]) {
      const round = await context.rounds.get(id);
      const all = await rankedOf(round, context);
      const vacancies = vacanciesOf(supervisors, context);
      refuseState(callObstacle(round, all, vacancies, chosen));
      const called = nextToCall(all, placesIn(round, all, vacancies), chosen);
      for (const application of called) await takeStep(context, application, 'callToMedical');
      return called.map((application) => application.id).join(' ');
    },
    async show(called) {
      return { called: called.split(' ').length };
    },
  },
};
