import type { SessionView } from '../../services/steps';

const share = (minutes: number, target: number) => Math.min(100, Math.round((minutes / target) * 100));

/** How long a session is or has been, against what it must be. */
Component({
  properties: {
    session: { type: Object, value: null as unknown as SessionView },
  },
  data: { text: '', percent: 0, tone: 'todo', hint: '' },
  observers: {
    session(session: SessionView | null) {
      if (!session) return;
      const { minutes, targetMinutes, duration, targetDuration, departure, soFar } = session;
      const now = departure ? { minutes, text: duration } : (soFar ?? { minutes: 0, text: '尚未签到' });
      const full = now.minutes >= targetMinutes;
      const hint = soFar && !departure && !full ? `，${soFar.enoughAt} 起满 ${targetDuration}` : '';
      const tone = full ? 'done' : departure ? 'wrong' : 'doing';
      this.setData({ text: now.text, percent: share(now.minutes, targetMinutes), tone, hint });
    },
  },
});
