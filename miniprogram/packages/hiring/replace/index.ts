import type { Output } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { today } from '../../../services/clock';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { agreed } from '../ask';
import type { Errors } from '../errors';
import type { Ranking } from '../ranking-row';
import type { Changed } from '../words';

type Post = Output<'recruitment', 'posts'>['posts'][number];
type Choice = { readonly id: string; readonly text: string };
type Field = 'id' | 'post' | 'from';
type FieldEvent = WechatMiniprogram.CustomEvent<
  { id?: string; value?: string },
  WechatMiniprogram.IAnyObject,
  { field: Field }
>;

/** Those on the reserve list, and the hired who have no post yet. */
const reserve = ({ rows }: Ranking): Choice[] =>
  rows
    .filter(({ stage }) => stage === 'ranked' || stage === 'hired')
    .map(({ id, name, rank, tag }) => ({ id, text: `第 ${rank} 名 ${name}（${tag.text}）` }));

const postText = ({ text, holder, remaining }: Post) => `${text}：${holder}，还剩 ${remaining} 次`;

Page({
  data: {
    round: '',
    busy: false,
    today: '',
    people: [] as Choice[],
    posts: [] as Choice[],
    typed: { id: '', post: '', from: '' },
    errors: {} as Errors,
    isShown: false,
    done: '',
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const [ranking, { posts }] = await Promise.all([
        call('recruitment', 'ranking', { round: this.data.round }),
        call('recruitment', 'posts', {}),
      ]);
      const choices = posts.map((post) => ({ id: post.id, text: postText(post) }));
      return { isShown: true, today: today(), people: reserve(ranking), posts: choices };
    });
  },
  onPick({ currentTarget: { dataset }, detail }: FieldEvent) {
    const { typed, errors } = this.data;
    const { field } = dataset;
    const value = detail.id ?? detail.value ?? '';
    this.setData({ typed: { ...typed, [field]: value }, errors: { ...errors, [field]: '' } });
  },
  onDayChange(event: Changed) {
    this.onPick(event as unknown as FieldEvent);
  },
  missing(): Errors {
    const { typed } = this.data;
    const words: Record<Field, string> = {
      id: '请选择接替的人',
      post: '请选择岗位',
      from: '请选择从哪一天起',
    };
    const empty = (Object.keys(words) as Field[]).filter((field) => !typed[field]);
    return Object.fromEntries(empty.map((field) => [field, words[field]]));
  },
  onReplaceTap() {
    const { typed } = this.data;
    const errors = this.missing();
    this.setData({ errors });
    if (Object.keys(errors).length > 0) return;
    attempt(
      this,
      async () => {
        const effect = `从 ${typed.from} 起，这个岗位还没有做的督导都转给接替的人，做过的仍记在原督导名下。`;
        if (!(await agreed(effect, '确定接替'))) return;
        const { name } = await call('recruitment', 'replaceSupervisor', typed);
        this.setData({ done: `${name}从 ${typed.from} 起接替` });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        showFailure(failure);
      },
    );
  },
  onDoneTap() {
    wx.navigateBack();
  },
});
