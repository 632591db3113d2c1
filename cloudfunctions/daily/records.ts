import { addDays, type Day, dayText, instantAt } from '#domain/calendar';
import { isRecordLate, recordDueDay } from '#domain/record/due';
import { isFollowUpLate } from '#domain/record/follow-up';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { FOLLOW_UPS_URL, recordUrl } from '#platform/links';
import { notify } from '#platform/notify';

/** Dated on the day after it was due: however often the job runs, one notice. */
const dated = (due: Day) => instantAt(addDays(due, 1), '00:00');

/** Tells each supervisor once of a record that was not written in time (R7.1, R15.2). */
export async function chaseRecords({ sessions, plan, today, apart }: ReadContext): Promise<void> {
  const day = { from: plan.period.from, to: addDays(today, -1) };
  const fields = ['day', 'stage', 'supervisor', 'record.state', 'record.returned'];
  const late = (await sessions.find({ day }, fields)).filter((each) => isRecordLate(each, plan, today));
  for (const session of late) {
    const due = recordDueDay(session, plan);
    const text = `${dayText(session.day)}的督导记录应在 ${dayText(due)}前提交，请尽快补写`;
    const notice = { to: session.supervisor, title: '督导记录逾期', text, url: recordUrl(session.id) };
    await apart((writing) => notify(writing, { ...notice, at: dated(due) }, session.id));
  }
}

type FollowUp = Documents['followUps'];

/** The worker named, else whoever has the town now (R3.3). */
const ownerOf = ({ owner, supervisor, town }: FollowUp, holders: ReadonlyMap<string, string>) =>
  owner || holders.get(town) || supervisor;

/** Tells whoever is to do it once of a follow-up that was not done in time; its words stay where they are (R7.8). */
export async function chaseFollowUps({ followUps, towns, today, apart }: ReadContext): Promise<void> {
  const fields = ['day', 'due', 'state', 'owner', 'supervisor', 'town'];
  const [open, all] = await Promise.all([followUps.find({ state: 'open' }, fields), towns.find({})]);
  const holders = new Map(all.map(({ id, supervisor }) => [id, supervisor]));
  for (const each of open.filter((followUp) => isFollowUpLate(followUp, today))) {
    const text = `源自 ${dayText(each.day)}督导的一件事应在 ${dayText(each.due)}前办好，请查看并处理`;
    const notice = { to: ownerOf(each, holders), title: '跟进事项逾期', text, url: FOLLOW_UPS_URL };
    await apart((writing) => notify(writing, { ...notice, at: dated(each.due) }, each.id));
  }
}
