import { type Day, dayText, instantAt, type Month, monthText } from '#domain/calendar';
import { isPresent, type Worker } from '#domain/roster/roster';
import {
  dueWave,
  emptyRound,
  isReminderDue,
  isSilent,
  type MonthRound,
  monthsDue,
  type SentDate,
  type Wave,
} from '#domain/schedule/month-round';
import { isOpenPlan } from '#domain/schedule/present';
import type { ReadContext, WriteContext } from './context';
import type { SessionDocument } from './documents';
import { saveSession } from './history';
import { stationRoundUrl } from './links';
import { notify } from './notify';

type Stored = MonthRound & { readonly id: string };

export const roundOf = async (
  month: Month,
  { monthRounds }: Pick<ReadContext, 'monthRounds'> | Pick<WriteContext, 'monthRounds'>,
): Promise<Stored> => (await monthRounds.peek(month)) ?? { id: month, ...emptyRound };

const FIELDS = ['day', 'supervisor', 'town', 'station', 'stage', 'asked', 'move'];

export const sessionsOf = (month: Month, { sessions }: ReadContext): Promise<SessionDocument[]> =>
  sessions.find({ day: { from: `${month}-01`, to: `${month}-31` } }, FIELDS);

/** Dates of one lead's own station, and those of the town for which no station is set. */
export const concerns = ({ town, station }: SentDate, lead: Pick<Worker, 'town' | 'station'>): boolean =>
  town === lead.town && (station === undefined || station === lead.station);

const datesText = (dates: readonly SentDate[]): string =>
  dates
    .map(({ day }) => dayText(day))
    .sort()
    .join('、');

const words = {
  sent: (month: Month, dates: readonly SentDate[], answerBy: Day) => ({
    title: `${monthText(month)}督导日期`,
    text: `${datesText(dates)}。如需改期请在 ${dayText(answerBy)} 前办理，不答复视为同意`,
  }),
  reminded: (month: Month, dates: readonly SentDate[], answerBy: Day) => ({
    title: `请确认${monthText(month)}督导日期`,
    text: `${datesText(dates)}。${dayText(answerBy)} 后不答复视为同意`,
  }),
};

/** One message for each lead, dated midnight, so that a broken run writes none twice. */
async function tellLeads(
  kind: keyof typeof words,
  month: Month,
  { dates, answerBy }: Pick<Wave, 'dates' | 'answerBy'>,
  at: number,
  context: ReadContext,
): Promise<void> {
  const workers = await context.workers.find({}, ['town', 'station', 'title', 'to']);
  const leads = workers.filter((worker) => worker.title === 'lead' && isPresent(worker, context.today));
  for (const lead of leads) {
    const own = dates.filter((date) => concerns(date, lead));
    if (own.length === 0) continue;
    const notice = { to: lead.id, ...words[kind](month, own, answerBy), url: stationRoundUrl(month), at };
    await context.apart((writing) => notify(writing, notice, `round:${month}:${kind}`));
  }
}

const midnight = (day: Day) => instantAt(day, '00:00');

const mark = (month: Month, day: Day, marks: Partial<Wave>, { apart }: ReadContext): Promise<void> =>
  apart(async (writing) => {
    const round = await roundOf(month, writing);
    const waves = round.waves.map((wave) => (wave.day === day ? { ...wave, ...marks } : wave));
    await writing.monthRounds.set({ ...round, waves });
  });

/** Puts down what is to be sent before it is sent, so that a broken run sends just that. */
async function begin(month: Month, context: ReadContext): Promise<void> {
  const sessions = await sessionsOf(month, context);
  await context.apart(async (writing) => {
    const round = await roundOf(month, writing);
    if (round.waves.some(({ day }) => day === context.today)) return;
    const wave = dueWave(month, round, sessions, context.today, context.plan);
    if (wave) await writing.monthRounds.set({ ...round, waves: [...round.waves, wave] });
  });
}

async function send(month: Month, context: ReadContext): Promise<void> {
  await begin(month, context);
  for (const wave of (await roundOf(month, context)).waves.filter(({ told }) => !told)) {
    await tellLeads('sent', month, wave, midnight(wave.day), context);
    await mark(month, wave.day, { told: true }, context);
  }
}

async function remind(month: Month, context: ReadContext): Promise<void> {
  const sessions = new Map((await sessionsOf(month, context)).map((session) => [session.id, session]));
  const isWaiting = ({ session, day }: SentDate) => {
    const found = sessions.get(session);
    return found !== undefined && isOpenPlan(found) && found.day === day;
  };
  const due = (await roundOf(month, context)).waves.filter((wave) => isReminderDue(wave, context.today));
  for (const { day, answerBy, dates } of due) {
    await tellLeads(
      'reminded',
      month,
      { answerBy, dates: dates.filter(isWaiting) },
      midnight(context.today),
      context,
    );
    await mark(month, day, { reminded: true }, context);
  }
}

/** One session agreed to as it was sent, with how; the same when it was answered or moved meanwhile. */
export async function agreeInRound(
  { id, day }: { readonly id: string; readonly day: Day },
  month: Month,
  how: 'answered' | 'silent',
  context: WriteContext,
): Promise<void> {
  const session = await context.sessions.get(id);
  const round = await roundOf(month, context);
  const isRight = how === 'silent' ? isSilent(session, round, context.today) : isOpenPlan(session);
  if (!isRight || session.day !== day) return;
  await saveSession(
    context,
    session,
    { ...session, stage: 'agreed' },
    how === 'silent' ? 'agreeBySilence' : 'agree',
  );
  await context.monthRounds.set({ ...round, agreed: { ...round.agreed, [id]: how } });
}

async function settle(month: Month, context: ReadContext): Promise<void> {
  const round = await roundOf(month, context);
  const silent = (await sessionsOf(month, context)).filter((each) => isSilent(each, round, context.today));
  for (const session of silent)
    await context.apart((writing) => agreeInRound(session, month, 'silent', writing));
}

/** The daily part of the monthly round (R4.3): silence agrees, dates are sent, those who did not answer are told again. */
export async function goRound(context: ReadContext): Promise<void> {
  for (const month of monthsDue(context.today, context.plan)) {
    await settle(month, context);
    await send(month, context);
    await remind(month, context);
  }
}
