import { today } from './clock';
import { chosen } from './session';
import type { SessionView } from './steps';

/** Today's sessions as the phone last saw them, so that a day without a network can begin (R6.6). */
interface KeptDay {
  readonly day: string;
  readonly project: string;
  readonly role: string;
  readonly sessions: readonly SessionView[];
}

const KEY = 'keptDay';

export function keptDay(): KeptDay | undefined {
  const kept = wx.getStorageSync(KEY) as KeptDay | '';
  return kept && kept.day === today() ? kept : undefined;
}

/** What a record says is not for the memory of a phone. */
const unwritten = (session: SessionView): SessionView => ({
  ...session,
  record: { ...session.record, matters: '', advice: '' },
});

export async function keepDay(sessions: readonly SessionView[]): Promise<void> {
  const { project, role } = await chosen();
  wx.setStorageSync(KEY, { day: today(), project, role, sessions: sessions.map(unwritten) });
}

export const keptSession = (id: string): SessionView | undefined =>
  keptDay()?.sessions.find((session) => session.id === id);

/** Takes note of how one of them has changed. */
export function keepSession(session: SessionView): void {
  const kept = keptDay();
  const known = kept?.sessions.some(({ id }) => id === session.id);
  const sessions = kept?.sessions.map((each) => (each.id === session.id ? unwritten(session) : each));
  if (known) wx.setStorageSync(KEY, { ...kept, sessions });
}
