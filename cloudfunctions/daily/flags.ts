import { instantAt } from '#domain/calendar';
import { findingsOf } from '#domain/flags/detect';
import { type Finding, type Flag, supervisorsOf } from '#domain/flags/flag';
import { chunks } from '#platform/chunks';
import type { ReadContext, WriteContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import { FLAGS_URL } from '#platform/links';
import { notify } from '#platform/notify';

const FIELDS = [
  ...['supervisor', 'town', 'day', 'mode', 'stage', 'arrival', 'stops', 'departure', 'record', 'takenOver'],
];
const AT_ONCE = 20;

const raised = (id: string, finding: Finding, { today }: WriteContext) => ({
  ...finding,
  ...{ id, foundOn: today, state: 'open' as const, explanations: [] },
});

async function raise(findings: readonly (readonly [string, Finding])[], context: WriteContext) {
  for (const [id, finding] of findings)
    if ((await context.flags.peek(id)) === undefined)
      await saveSubject(context, 'flag', undefined, raised(id, finding, context), 'raise');
}

const texts = {
  own: '系统发现有几处需要您说明的地方，请查看并写明情况；提示不影响考核，也不影响计入次数',
  office: '系统发现有几处需要核对的地方，请查看',
} as const;

/** One notice to everyone concerned, however much was found. */
async function tell(flags: readonly Pick<Flag, 'sessions'>[], context: WriteContext): Promise<void> {
  if (flags.length === 0) return;
  const notice = { title: '新的提示', url: FLAGS_URL, at: instantAt(context.today, '00:00') };
  for (const to of new Set(flags.flatMap(supervisorsOf)))
    await notify(context, { ...notice, to, text: texts.own }, 'flags');
  for (const to of ['role:inspector', 'role:coordinator'])
    await notify(context, { ...notice, to, text: texts.office }, 'flags');
}

/** Looks through the project's sessions, at most a thousand, and raises what was not raised before (R7.5): two queries. */
export async function raiseFlags({ sessions, flags, apart, plan, today }: ReadContext): Promise<void> {
  const { from, to } = plan.period;
  const [all, known] = await Promise.all([
    sessions.find({ day: { from, to } }, FIELDS),
    flags.find({}, ['foundOn', 'sessions']),
  ]);
  const old = new Set(known.map(({ id }) => id));
  const fresh = [...findingsOf(all, plan, today)].filter(([id]) => !old.has(id));
  for (const chunk of chunks(fresh, AT_ONCE)) await apart((context) => raise(chunk, context));
  const ofToday = known.filter(({ foundOn }) => foundOn === today);
  await apart((context) => tell([...ofToday, ...fresh.map(([, finding]) => finding)], context));
}
