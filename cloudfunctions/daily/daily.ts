import { dayOf } from '#domain/calendar';
import { AppError } from '#domain/errors';
import type { Actor } from '#domain/people';
import { type PlanVersion, planOn } from '#domain/plan';
import { now as clock } from '#platform/clock';
import { type ReadContext, readContext } from '#platform/context';
import type { Database } from '#platform/database';
import { goRound } from '#platform/month-rounds';
import { across, type Place } from '#platform/repositories';
import type { Ports } from '#platform/serve';
import { passTowns } from '#platform/town-passing';
import { lapseBookings } from './bookings';
import { chaseConfirmations } from './confirmations';
import { settleExceptions } from './exceptions';
import { raiseFlags } from './flags';
import { closeMissed } from './missed';
import { settlePast } from './past';
import { settlePublications } from './planning';
import { purgePassing } from './purge';
import { purgeApplications } from './purge-applications';
import { settleRatings } from './ratings';
import { chaseFollowUps, chaseRecords } from './records';
import { goOnHandingOver, remindOfRecruitment } from './recruitment';
import { remindOfTomorrow } from './reminders';
import { settleRoster } from './roster';
import { sealHistory } from './seal';
import { settleSurvey } from './survey';
import { eraseOrphans } from './uploads';

type Job = (context: ReadContext) => Promise<void>;

/** What is due once a day, in this order; each leaves a mark when it is through, so that a broken run goes on there. */
const jobs: Readonly<Record<string, Job>> = {
  bookings: lapseBookings,
  missed: closeMissed,
  exceptions: settleExceptions,
  reminders: remindOfTomorrow,
  records: chaseRecords,
  confirmations: chaseConfirmations,
  followUps: chaseFollowUps,
  publications: settlePublications,
  monthRound: goRound,
  recruitment: remindOfRecruitment,
  handOver: goOnHandingOver,
  assignment: (context) => passTowns(context),
  ratings: settleRatings,
  survey: settleSurvey,
  purge: purgePassing,
  purgeApplications,
  uploads: eraseOrphans,
  roster: settleRoster,
  past: settlePast,
  flags: raiseFlags,
  seal: sealHistory,
};

const timer: Actor = { role: 'coordinator', person: 'daily', name: '系统', persons: [] };

/** Runs every hour; refuses people, for only WeChat's timer comes without an OPENID. One project's fault holds up no other. */
export async function daily({ database, openid }: Ports): Promise<Record<string, string[]>> {
  if (openid() !== '') throw new AppError('FORBIDDEN', '定时任务不能由用户调用');
  const projects = await across(database).find('projects', { open: true });
  const done: Record<string, string[]> = {};
  const failed: string[] = [];
  for (const { project, plans, roster } of projects) {
    try {
      done[project] = await runDue(contextOf(database, { project, roster }, plans));
    } catch (error) {
      console.error('daily', project, error);
      failed.push(project);
    }
  }
  if (failed.length > 0) throw new Error(`the daily jobs failed for ${failed.join(', ')}`);
  return done;
}

function contextOf(database: Database, place: Place, plans: readonly PlanVersion[]): ReadContext {
  const now = clock();
  const today = dayOf(now);
  const frame = { ...place, openid: '', actor: timer, now, today, plan: planOn(plans, today) };
  return readContext(database, frame);
}

async function runDue(context: ReadContext): Promise<string[]> {
  const ran: string[] = [];
  const marks = await context.marks.find({});
  const done = new Set(marks.filter(({ day }) => day === context.today).map(({ id }) => id));
  for (const [name, job] of Object.entries(jobs)) {
    if (done.has(name)) continue;
    await job(context);
    await context.apart(({ marks, today }) => marks.set({ id: name, day: today }));
    ran.push(name);
  }
  return ran;
}
