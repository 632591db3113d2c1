import type { Output } from '../../../typings/api';

export type Round = Output<'recruitment', 'round'>;
export type RoundCard = Output<'recruitment', 'rounds'>['rounds'][number];
export type Terms = Round['terms'];
export type Review = Output<'recruitment', 'application'>;
export type Applications = Output<'recruitment', 'applications'>;
export type ApplicationCard = Applications['applications'][number];

type Event<D extends object> = WechatMiniprogram.CustomEvent<
  D,
  WechatMiniprogram.IAnyObject,
  { field: string }
>;
export type Changed = Event<{ value: string }>;
export type Picked = Event<{ id: string }>;

export const roundStates: Record<Round['state'], { text: string; tone: string }> = {
  draft: { text: '草稿', tone: 'todo' },
  published: { text: '进行中', tone: 'doing' },
  finished: { text: '已结束', tone: 'done' },
};

export const toggled = (list: readonly string[], item: string): string[] =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
