import * as z from 'zod';
import { stationTitles } from '../../people';
import { changeKinds, importStates, rowKinds } from '../../roster/kinds';

export const id = z.string().regex(/^[a-z0-9-]{1,20}$/, '编号有误，请返回重新进入');
export const importId = z.string().regex(/^[a-f0-9]{20}$/, '编号有误，请返回重新进入');
export const day = z.iso.date('请选择日期');
export const name = z.string().trim().min(1, '请填写姓名').max(20, '姓名最多 20 个字');
export const reason = z.string().trim().min(2, '请写明原因').max(200, '原因最多 200 个字');

export const office = ['coordinator', 'commissioner'] as const;
export const nothing = z.strictObject({});

export const count = z.object({ workers: z.number(), bound: z.number(), absent: z.number() });
export const station = z.object({ id: z.string(), name: z.string(), points: z.number(), count });

export const person = z.object({
  id: z.string(),
  name: z.string(),
  title: z.enum(stationTitles),
  titleText: z.string(),
  place: z.string(),
  about: z.string(),
  absence: z.string(),
  left: z.string(),
  isBound: z.boolean(),
  boundText: z.string(),
  hasPhone: z.boolean(),
});

export const importView = z.object({
  id: importId,
  state: z.enum(importStates),
  done: z.number(),
  total: z.number(),
  text: z.string(),
  isMine: z.boolean(),
});

export const fault = z.object({ sheet: z.string(), row: z.number(), column: z.string(), text: z.string() });
export const change = z.object({
  kind: z.enum(changeKinds),
  of: z.enum(rowKinds),
  ofText: z.string(),
  name: z.string(),
  details: z.array(z.string()),
});

/** A spreadsheet small enough for an answer. */
export const spreadsheet = z.object({ name: z.string(), base64: z.string() });

export const slip = z.object({
  id: z.string(),
  name: z.string(),
  titleText: z.string(),
  /** '' when there is no good one. */
  code: z.string(),
  untilText: z.string(),
  isBound: z.boolean(),
});

export const bound = z.object({ name: z.string(), roleText: z.string(), place: z.string() });

export const staffMember = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  fullTime: z.boolean(),
  from: z.string(),
  to: z.string().optional(),
  text: z.string(),
  isNow: z.boolean(),
});
export const staff = z.object({
  staffing: z.object({ fulfilled: z.boolean(), text: z.string() }),
  staff: z.array(staffMember),
});

export const appointment = z.object({
  id: z.string(),
  name: z.string(),
  roleText: z.string(),
  place: z.string(),
  isBound: z.boolean(),
  code: z.string(),
  text: z.string(),
});
export const appointments = z.object({ appointments: z.array(appointment) });

export const one = z.strictObject({ id: importId });
