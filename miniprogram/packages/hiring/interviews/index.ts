import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { attemptAndLeave } from '../leaving';
import { runsRounds } from '../reader';
import type { Changed } from '../words';
import { invitation, panelOf, rowsOf } from './view';

const closing = '结束后分数不能再改，达到合格线的按分数排名，没达到的不予录用，每个人都会收到消息。';

Page({
  data: {
    round: '',
    busy: false,
    mayRun: false,
    name: '',
    error: '',
    invited: null as { name: string; code: string } | null,
    rows: [] as ReturnType<typeof rowsOf>,
    panel: null as ReturnType<typeof panelOf> | null,
    passLine: 0,
    obstacle: '',
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const [found, mayRun] = await Promise.all([
        call('recruitment', 'interviews', { round: this.data.round }),
        runsRounds(),
      ]);
      const { passLine, closeObstacle: obstacle = '' } = found;
      return { mayRun, rows: rowsOf(found), panel: panelOf(found), passLine, obstacle };
    });
  },
  onNameChange({ detail: { value } }: Changed) {
    this.setData({ name: value, error: '' });
  },
  onInviteTap() {
    const { round, name } = this.data;
    attempt(
      this,
      async () => {
        const { code } = await call('recruitment', 'inviteMember', { round, name });
        this.setData({ invited: { name, code }, name: '' });
        await this.refresh();
      },
      (failure) => {
        const error = failure.fields?.name;
        if (error) this.setData({ error });
        else showFailure(failure);
      },
    );
  },
  onCopyTap() {
    const { invited } = this.data;
    if (invited) wx.setClipboardData({ data: invitation(invited.name, invited.code) });
  },
  onShareAppMessage() {
    const { invited } = this.data;
    return {
      title: '请您担任社工督导招聘的面试评委',
      path: `/packages/recruitment/join/index?code=${invited?.code ?? ''}`,
    };
  },
  onCloseTap() {
    const { round } = this.data;
    attemptAndLeave(this, async () => {
      if (!(await agreed(closing, '结束面试'))) return undefined;
      await call('recruitment', 'closeInterviews', { round });
      return () => wx.redirectTo({ url: `/packages/hiring/ranking/index?round=${round}` });
    });
  },
});
