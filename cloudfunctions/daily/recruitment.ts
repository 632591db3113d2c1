import { addDays, type Day, dayText, instantAt } from '#domain/calendar';
import { reminderFor, roundReminders } from '#domain/recruitment/deadlines';
import { postText } from '#domain/recruitment/posts';
import { isPurgeDue } from '#domain/recruitment/purge';
import type { ReadContext } from '#platform/context';
import type { Documents, RoundDocument } from '#platform/documents';
import { handOver } from '#platform/handover';
import { POSTS_URL, roundUrl, statusUrl } from '#platform/links';
import { type Notice, notify } from '#platform/notify';

/** Each notice in a unit of work of its own, dated midnight, so that a broken run repeats none. */
const tell = ({ apart, today }: ReadContext, notice: Omit<Notice, 'at'>, about: string): Promise<void> =>
  apart((writing) => notify(writing, { ...notice, at: instantAt(today, '00:00') }, about));

/** Tomorrow's interviews, to those who are examined and to those who examine. */
async function remindOfInterviews(
  round: RoundDocument,
  slots: readonly Documents['slots'][],
  owners: ReadonlyMap<string, string>,
  context: ReadContext,
): Promise<void> {
  const tomorrow = slots.filter(({ day }) => day === addDays(context.today, 1));
  for (const { day, time, place, taken } of tomorrow) {
    const text = `${dayText(day)} ${time}，${place}，请带身份证和证书原件`;
    for (const id of taken) {
      const notice = { to: `openid:${owners.get(id)}`, title: '明天面试', text, url: statusUrl(round.id) };
      if (owners.get(id)) await tell(context, notice, id);
    }
  }
  if (tomorrow.every(({ taken }) => taken.length === 0)) return;
  for (const { person } of round.panel.filter(({ joined }) => joined)) {
    const text = '明天有面试，请提前查看报名者，有利害关系的请声明回避';
    await tell(context, { to: person, title: '明天面试', text, url: '/pages/home/index' }, round.id);
  }
}

async function remindOfRound(round: RoundDocument, context: ReadContext): Promise<void> {
  const { today } = context;
  const [applications, objections, slots] = await Promise.all([
    context.applications.find({ round: round.id }),
    context.objections.find({ round: round.id }, ['state']),
    context.slots.find({ round: round.id }),
  ]);
  for (const application of applications.filter(({ owner }) => owner !== '')) {
    const text = reminderFor(application, round, today);
    const to = `openid:${application.owner}`;
    if (text) await tell(context, { to, title: '招聘提醒', text, url: statusUrl(round.id) }, application.id);
  }
  const openObjections = objections.filter(({ state }) => state === 'open').length;
  const url = roundUrl(round.id);
  const reminders = roundReminders(round, { applications, openObjections }, today);
  for (const [index, text] of reminders.entries())
    await tell(context, { to: 'role:coordinator', title: '招聘提醒', text, url }, `${round.id}:${index}`);
  await remindOfInterviews(round, slots, new Map(applications.map(({ id, owner }) => [id, owner])), context);
}

/** A round runs until its end, and after it as long as its reserve may move up. */
const goesOn = (round: RoundDocument, today: Day) => round.state !== 'draft' && !isPurgeDue(round, today);

/** On the first day on which nobody holds a post. */
async function remindOfVacancy(
  { id, name, post, to, successor }: Documents['supervisors'],
  context: ReadContext,
): Promise<void> {
  if (to !== context.today || successor) return;
  const text = `${name}今天起离任，${postText(post)} 还没有人接任，请看候补能不能递补`;
  await tell(context, { to: 'role:coordinator', title: '岗位空缺', text, url: POSTS_URL }, id);
}

/** Deadlines and dates of the rounds that run (R15.2). */
export async function remindOfRecruitment(context: ReadContext): Promise<void> {
  const rounds = await context.rounds.find({});
  for (const round of rounds.filter((each) => goesOn(each, context.today)))
    await remindOfRound(round, context);
  for (const supervisor of await context.supervisors.find({})) await remindOfVacancy(supervisor, context);
}

/** Posts whose sessions did not all go over to the successor yet (R1.8). */
export async function goOnHandingOver(context: ReadContext): Promise<void> {
  for (const supervisor of await context.supervisors.find({})) await handOver(supervisor, context);
}
