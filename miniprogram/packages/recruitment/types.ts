import type { Input, Output } from '../../../typings/api';

export type RoundView = Output<'recruitment', 'rounds'>['rounds'][number];
export type OwnApplication = Output<'recruitment', 'submit'>;
export type Form = Input<'recruitment', 'saveDraft'>['form'];
export type Field = keyof Form & string;
export type Consent = OwnApplication['consents'][number];
export type Attachment = OwnApplication['attachments'][number];
export type Place = OwnApplication['material'][number];
export type Slot = OwnApplication['slots'][number];
export type PanelCard = Output<'recruitment', 'panel'>['interviews'][number];
export type PanelApplication = Output<'recruitment', 'panelApplication'>;

/** The application that is under way; a withdrawn one leaves room for a new one. */
export const underWay = (application: OwnApplication | null): OwnApplication | null =>
  application?.stage === 'withdrawn' ? null : application;

export type Tap = WechatMiniprogram.TouchEvent;
export type Told<D extends object> = WechatMiniprogram.CustomEvent<D>;

export const pageUrl = (page: string, round: string): string =>
  `/packages/recruitment/${page}/index?round=${round}`;
