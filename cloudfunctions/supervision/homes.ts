import { addDays, dayText, monthOf, monthText } from '#domain/calendar';
import type { supervision } from '#domain/contract/supervision';
import { onSiteShare } from '#domain/exceptions/report';
import { sessionWaits, waitingFor, wordsWanted } from '#domain/exceptions/waits';
import type { Role } from '#domain/people';
import type { Plan } from '#domain/plan';
import { quotaOf, seasonOf, tally } from '#domain/quota';
import { quotaView } from '#domain/quota-words';
import { lateMark } from '#domain/record/due';
import { isFollowUpLate } from '#domain/record/follow-up';
import { standing } from '#domain/session';
import { markOf } from '#domain/session-words';
import type { ReadContext } from '#platform/context';
import type { Filter } from '#platform/database';
import type { SessionDocument } from '#platform/documents';
import { projectNames } from '#platform/names';
import { pastWaiting } from '#platform/past-waiting';
import type { Actions } from '#platform/serve';
import { surveyCall } from '#platform/survey-call';
import { ownOpen } from './follow-ups';
import { card, LIST_FIELDS, showById } from './views';

type Homes = Pick<Actions<typeof supervision>, 'mine' | 'hosting' | 'sessions'>;

const UPCOMING_DAYS = 14;
const TO_CONFIRM_DAYS = 60;

/** Which sessions a list shows; without an entry, all of them. */
const scopes: Partial<Record<Role, (context: ReadContext) => Filter>> = {
  supervisor: ({ actor }: ReadContext) => ({ supervisor: actor.person }),
  worker: ({ actor }: ReadContext) => ({ town: actor.town ?? '' }),
  contact: ({ actor }: ReadContext) => ({ town: actor.town ?? '' }),
};

/** A quota belongs to the post, whoever held it before or came as a substitute (R1.8, R5.2). */
async function ofPost(own: SessionDocument[], context: ReadContext): Promise<SessionDocument[]> {
  const { supervisors, sessions, plan, actor } = context;
  const post = (await supervisors.peek(actor.person))?.post;
  const day = { from: plan.period.from, to: plan.period.to };
  return post === undefined ? own : sessions.find({ post, day }, LIST_FIELDS);
}

export const homes: Homes = {
  async mine(_input, context) {
    const { actor, plan, today, sessions } = context;
    const season = { from: plan.period.from, to: plan.period.to };
    const [own, names, toFollow] = await Promise.all([
      sessions.find({ supervisor: actor.person, day: season }, LIST_FIELDS),
      projectNames(context),
      ownOpen(context),
    ]);
    const byDay = own.sort((a, b) => (a.day < b.day ? -1 : 1));
    const current = byDay.find((session) => session.day === today && standing(session, plan) !== 'lost');
    const next = byDay.find(({ day, stage }) => day > today && (stage === 'agreed' || stage === 'tentative'));
    const open = byDay.filter(
      ({ stage, record: { state } }) => stage === 'ended' && (state === 'none' || state === 'returned'),
    );
    const credited = await ofPost(own, context);
    const standings = credited.map((session) => standing(session, plan));
    const onSite = onSiteShare(credited, plan);
    const month = tally(
      own.filter(({ day }) => monthOf(day) === monthOf(today)).map((each) => standing(each, plan)),
    );
    return {
      name: actor.name,
      todayText: dayText(today),
      today: current ? await showById(current.id, context) : null,
      upcoming: next ? card(next, names, plan) : null,
      toRecord: open.map((session) => ({
        ...card(session, names, plan),
        ...lateMark(session, plan, today),
      })),
      toExplain: byDay
        .filter((session) => wordsWanted(session, plan, today).has('supervisor'))
        .map((session) => card(session, names, plan)),
      onSite: onSite.light === 'green' ? null : onSite,
      followUps: {
        open: toFollow.length,
        late: toFollow.filter((each) => isFollowUpLate(each, today)).length,
      },
      month: {
        text: monthText(monthOf(today)),
        done: month.done,
        planned: month.booked + month.waiting + month.short,
        guide: plan.sessionsPerMonthGuide,
      },
      quota: quotaView(quotaOf(tally(standings), plan.sessionsPerPost, 1, seasonOf(plan, today))),
    };
  },

  async hosting(_input, context) {
    const { actor, plan, today, sessions } = context;
    const day = { from: addDays(today, -TO_CONFIRM_DAYS), to: addDays(today, UPCOMING_DAYS) };
    const [near, names, past, survey] = await Promise.all([
      sessions.find({ town: actor.town ?? '', day }, LIST_FIELDS),
      projectNames(context),
      pastWaiting(context),
      surveyCall(context),
    ]);
    const byDay = near.sort((a, b) => (a.day < b.day ? -1 : 1));
    return {
      name: actor.name,
      todayText: dayText(today),
      place: names.town(actor.town ?? ''),
      today: await Promise.all(
        byDay.filter(({ day: on }) => on === today).map(({ id }) => showById(id, context)),
      ),
      toConfirm: byDay
        .filter(
          ({ day: on, record, takenOver }) => on !== today && record.state === 'submitted' && !takenOver,
        )
        .map((each) => card(each, names, plan)),
      toVouch: byDay
        .filter((each) => waitingFor(each, 'host', today).length > 0 && each.stage === 'ended')
        .map((each) => card(each, names, plan)),
      past: past.sessions.length + past.visits.length,
      survey,
      upcoming: byDay.filter((session) => session.day > today).map((each) => card(each, names, plan)),
    };
  },

  async sessions({ month, ...wanted }, context) {
    const { actor, plan, sessions } = context;
    const scope = scopes[actor.role]?.(context) ?? {};
    const day = month ? { from: `${month}-01`, to: `${month}-31` } : plan.period;
    const [found, names] = await Promise.all([
      sessions.find({ ...scope, day }, LIST_FIELDS),
      projectNames(context),
    ]);
    const shown = found
      .filter((session) => isWanted(session, wanted, context))
      .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
    return { ...monthsOf(month, plan), sessions: shown.map((session) => card(session, names, plan)) };
  },
};

type Wanted = {
  [A in 'supervisor' | 'town' | 'standing' | 'recordState' | 'mark' | 'exception']?: string | undefined;
};

const isWanted = (session: SessionDocument, wanted: Wanted, { plan, today }: ReadContext) =>
  (!wanted.supervisor || session.supervisor === wanted.supervisor) &&
  (!wanted.town || session.town === wanted.town) &&
  (!wanted.exception || sessionWaits(session, plan, today) === wanted.exception) &&
  (!wanted.standing || standing(session, plan) === wanted.standing) &&
  (!wanted.recordState || session.record.state === wanted.recordState) &&
  (!wanted.mark || markOf(session) === wanted.mark);

/** The month shown and those beside it as far as the project lasts, or the whole of it. */
function monthsOf(month: string | undefined, { period: { from, to } }: Plan) {
  if (!month) return { month: '', monthText: '全部月份' };
  return { month, monthText: monthText(month), ...neighbours(month, monthOf(from), monthOf(to)) };
}

/** The months beside this one, as far as the project lasts. */
function neighbours(month: string, first: string, last: string) {
  const previous = monthOf(addDays(`${month}-01`, -1));
  const following = monthOf(addDays(`${month}-28`, 4));
  return { ...(previous >= first && { previous }), ...(following <= last && { following }) };
}
