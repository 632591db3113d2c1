import { dayText, type Month, monthOf, monthText } from '#domain/calendar';
import type { schedule as contract } from '#domain/contract/planning/schedule';
import { AppError } from '#domain/errors';
import { type RoundStanding, roundStandings } from '#domain/schedule/kinds';
import {
  monthAfter,
  roundDays,
  roundStanding,
  roundTexts,
  type SentDate,
} from '#domain/schedule/month-round';
import type { Tag, Tone } from '#domain/session-words';
import type { Frame, ReadContext, WriteContext } from '#platform/context';
import { agreeInRound, concerns, roundOf, sessionsOf } from '#platform/month-rounds';
import type { Actions } from '#platform/serve';

type Rounds = Pick<Actions<typeof contract>, 'monthRound' | 'stationRound' | 'agreeRound'>;

const tones: Record<RoundStanding, Tone> = {
  ...{ waiting: 'todo', answered: 'done', silent: 'done' },
  ...{ asked: 'doing', moved: 'doing', dropped: 'off' },
};

const tagFor = (standing: RoundStanding): Tag => ({ text: roundTexts[standing], tone: tones[standing] });

interface Standing extends SentDate {
  readonly standing: RoundStanding;
  readonly answerBy: string;
}

/** Every session that was sent, once, as it was sent last, with what became of it. */
async function standingsOf(month: Month, context: ReadContext): Promise<Standing[]> {
  const [round, sessions] = await Promise.all([roundOf(month, context), sessionsOf(month, context)]);
  const known = new Map(sessions.map((session) => [session.id, session]));
  const last = new Map<string, Standing>();
  for (const { dates, answerBy } of round.waves)
    for (const date of dates) {
      const session = known.get(date.session) ?? (await context.sessions.peek(date.session));
      last.set(date.session, { ...date, answerBy, standing: roundStanding(session, date, round) });
    }
  return [...last.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

async function namesIn(context: ReadContext) {
  const [supervisors, towns, stations] = await Promise.all([
    context.supervisors.find({}, ['name']),
    context.towns.find({}, ['name']),
    context.stations.find({}, ['name']),
  ]);
  const names = new Map([...supervisors, ...towns, ...stations].map(({ id, name }) => [id, name]));
  return (id: string) => names.get(id) ?? id;
}

const dateView = (
  { session, day, supervisor, town, station = '', standing }: Standing,
  name: (id: string) => string,
) => ({
  ...{ session, day, dayText: dayText(day), supervisorName: name(supervisor), townName: name(town) },
  ...{ stationName: station && name(station), standing, tag: tagFor(standing) },
});

/** The month whose round runs or comes next. */
const runningMonth = ({ today, plan }: Frame): Month => {
  const next = monthAfter(monthOf(today));
  return today >= roundDays(next, plan).send || monthOf(today) < monthOf(plan.firstSessionDay)
    ? next
    : monthOf(today);
};

const isSettled = ({ standing }: Standing) => standing !== 'waiting' && standing !== 'asked';

function stateTag(standings: readonly Standing[], month: Month, { today, plan }: Frame): Tag {
  if (standings.length === 0)
    return today < roundDays(month, plan).send
      ? { text: '未到发送日', tone: 'off' }
      : { text: '没有要发送的日期', tone: 'off' };
  return standings.every(isSettled)
    ? { text: '已全部约定', tone: 'done' }
    : { text: '等待站点答复', tone: 'doing' };
}

function townsOf(standings: readonly Standing[], name: (id: string) => string) {
  return [...new Set(standings.map(({ town }) => town))].map((id) => {
    const own = standings.filter(({ town }) => town === id);
    const settled = own.filter(isSettled).length;
    return {
      ...{ id, name: name(id), sent: own.length, settled },
      text: `已约定 ${settled} / ${own.length} 次`,
    };
  });
}

const seasonMonths = ({ plan }: Frame): Month[] => {
  const months: Month[] = [];
  for (
    let month = monthOf(plan.firstSessionDay);
    month <= monthOf(plan.lastSessionDay);
    month = monthAfter(month)
  )
    months.push(month);
  return months;
};

async function showForStation(month: Month, context: ReadContext) {
  const { actor } = context;
  const { town = '', station = '', title } = actor;
  const [all, name] = await Promise.all([standingsOf(month, context), namesIn(context)]);
  const own = all.filter((date) => concerns(date, { town, station }));
  const waiting = own.filter(({ standing }) => standing === 'waiting');
  const reason =
    title === 'member' ? '由站长、副站长确认' : waiting.length === 0 ? '没有等待确认的日期' : undefined;
  const last = waiting.map(({ answerBy }) => answerBy).sort()[0];
  return {
    ...{ month, monthText: monthText(month) },
    text: last ? `请在 ${dayText(last)}前确认或改期，不答复视为同意` : '没有等待确认的日期',
    dates: own.map((date) => dateView(date, name)),
    step: { text: `同意全部 ${waiting.length} 个日期`, ...(reason && { reason }) },
  };
}

export const rounds: Rounds = {
  async monthRound({ month: asked }, context) {
    const month = asked ?? runningMonth(context);
    const [all, name] = await Promise.all([standingsOf(month, context), namesIn(context)]);
    const { send, answerBy } = roundDays(month, context.plan);
    const count = (standing: RoundStanding) => all.filter((each) => each.standing === standing).length;
    return {
      ...{ month, monthText: monthText(month), tag: stateTag(all, month, context) },
      months: seasonMonths(context).map((each) => ({ month: each, text: monthText(each) })),
      text: `${dayText(send)}发送，${dayText(answerBy)}前可改期，不答复视为同意`,
      counts: roundStandings.map((standing) => ({
        standing,
        text: roundTexts[standing],
        count: count(standing),
      })),
      towns: townsOf(all, name),
      dates: all.map((date) => dateView(date, name)),
    };
  },

  stationRound: ({ month }, context) => showForStation(month ?? runningMonth(context), context),

  agreeRound: {
    async before({ month }, context) {
      const { town = '', station = '', title } = context.actor;
      if (title === 'member') throw new AppError('FORBIDDEN', '由站长、副站长确认日期');
      const all = await standingsOf(month, context);
      return all.filter((date) => date.standing === 'waiting' && concerns(date, { town, station }));
    },
    async act({ month }, context: WriteContext, waiting: readonly Standing[]) {
      for (const { session: id, day } of waiting) await agreeInRound({ id, day }, month, 'answered', context);
      return month;
    },
    show: showForStation,
  },
};
