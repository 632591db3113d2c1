import * as z from 'zod';
import { stationTitles } from '../people';
import { changeKinds, importStates, officeRoles, rowKinds } from '../roster/kinds';
import { type Contract, everyone } from './contract';

const id = z.string().regex(/^[a-z0-9-]{1,20}$/, '编号有误');
const importId = z.string().regex(/^[a-f0-9]{20}$/, '编号有误');
const day = z.iso.date('请选择日期');
const name = z.string().trim().min(1, '请填写姓名').max(20, '姓名最多 20 个字');
const reason = z.string().trim().min(2, '请写明原因').max(200, '原因最多 200 个字');

const office = ['coordinator', 'commissioner'] as const;
const nothing = z.strictObject({});

const count = z.object({ workers: z.number(), bound: z.number(), absent: z.number() });
const station = z.object({ id: z.string(), name: z.string(), points: z.number(), count });

const person = z.object({
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

const importView = z.object({
  id: importId,
  state: z.enum(importStates),
  done: z.number(),
  total: z.number(),
  text: z.string(),
  isMine: z.boolean(),
});

const fault = z.object({ sheet: z.string(), row: z.number(), column: z.string(), text: z.string() });
const change = z.object({
  kind: z.enum(changeKinds),
  of: z.enum(rowKinds),
  ofText: z.string(),
  name: z.string(),
  details: z.array(z.string()),
});

/** A spreadsheet small enough for an answer. */
const spreadsheet = z.object({ name: z.string(), base64: z.string() });

const slip = z.object({
  id: z.string(),
  name: z.string(),
  titleText: z.string(),
  /** '' when there is no good one. */
  code: z.string(),
  untilText: z.string(),
  isBound: z.boolean(),
});

const bound = z.object({ name: z.string(), roleText: z.string(), place: z.string() });

const staffMember = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  fullTime: z.boolean(),
  from: z.string(),
  to: z.string().optional(),
  text: z.string(),
  isNow: z.boolean(),
});
const staff = z.object({
  staffing: z.object({ fulfilled: z.boolean(), text: z.string() }),
  staff: z.array(staffMember),
});

const appointment = z.object({
  id: z.string(),
  name: z.string(),
  roleText: z.string(),
  place: z.string(),
  isBound: z.boolean(),
  code: z.string(),
  text: z.string(),
});
const appointments = z.object({ appointments: z.array(appointment) });

const one = z.strictObject({ id: importId });

export const roster = {
  /** Towns and their stations with how many people there are, and an import that is not through. */
  overview: {
    roles: office,
    input: nothing,
    output: z.object({
      total: count,
      towns: z.array(z.object({ id: z.string(), name: z.string(), count, stations: z.array(station) })),
      leftCount: z.number(),
      importing: importView.nullable(),
    }),
  },
  /** The people of a station, or those who have left. */
  people: {
    roles: office,
    input: z.strictObject({ station: id.optional() }),
    output: z.object({ name: z.string(), people: z.array(person) }),
  },
  search: {
    roles: office,
    input: z.strictObject({ text: z.string().trim().min(1, '请输入姓名').max(20, '最多 20 个字') }),
    output: z.object({ people: z.array(person), more: z.boolean() }),
  },
  /** Someone's phone number; each reading stays in the history. */
  phone: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ worker: id }),
    output: z.object({ phone: z.string() }),
  },
  /** The file to fill in, with the present data; it holds phone numbers, so handing it out stays in the history. */
  template: { roles: ['coordinator'], writes: true, input: nothing, output: spreadsheet },
  /** Where to put a file before it is checked. */
  uploadPlace: { roles: ['coordinator'], input: nothing, output: z.object({ path: z.string() }) },
  /** Everything that is wrong with an uploaded file, or what it would change. */
  checkImport: {
    roles: ['coordinator'],
    input: z.strictObject({ file: z.string().max(400) }),
    output: z.object({
      import: importView.nullable(),
      faults: z.array(fault),
      faultCount: z.number(),
      changes: z.array(change),
      counts: z.record(z.enum(changeKinds), z.number()),
    }),
  },
  confirmImport: { roles: ['coordinator'], writes: true, input: one, output: importView },
  /** Goes on with a confirmed import for some seconds; to be asked again until it is done. */
  continueImport: { roles: ['coordinator'], input: one, output: importView },
  dropImport: { roles: ['coordinator'], writes: true, input: one, output: importView },
  slips: {
    roles: ['coordinator'],
    input: z.strictObject({ station: id }),
    output: z.object({ name: z.string(), slips: z.array(slip) }),
  },
  /** Fresh personal codes; earlier ones of these people are good no longer. */
  makeSlips: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ station: id, workers: z.array(id).min(1).max(20) }),
    output: z.object({ name: z.string(), slips: z.array(slip) }),
  },
  /** The good codes of a station as a sheet to print and cut. */
  slipsFile: { roles: ['coordinator'], input: z.strictObject({ station: id }), output: spreadsheet },
  unbind: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ worker: id, reason }),
    output: z.object({ name: z.string() }),
  },
  bindByCode: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ code: z.string().max(40) }),
    output: bound,
  },
  /** With the code of WeChat's phone button. */
  bindByPhone: {
    roles: everyone,
    input: z.strictObject({ code: z.string().min(1).max(200) }),
    output: bound,
  },
  staff: { roles: office, input: nothing, output: staff },
  saveStaff: {
    roles: office,
    writes: true,
    input: z
      .strictObject({
        id: id.optional(),
        name,
        title: z.string().trim().min(1, '请填写职务').max(20, '职务最多 20 个字'),
        fullTime: z.boolean(),
        from: day,
        to: day.optional(),
      })
      .refine(({ from, to }) => to === undefined || to >= from, {
        message: '结束日期不能早于开始日期',
        path: ['to'],
      }),
    output: staff,
  },
  appointments: { roles: ['commissioner'], input: nothing, output: appointments },
  /** Appoints someone by a one-time code, or gives a fresh one. */
  appoint: {
    roles: ['commissioner'],
    writes: true,
    input: z
      .strictObject({
        id: id.optional(),
        name,
        role: z.enum(officeRoles, { error: '请选择身份' }),
        town: id.optional(),
      })
      .refine(({ role, town }) => role !== 'contact' || town !== undefined, {
        message: '请选择镇街',
        path: ['town'],
      }),
    output: appointments,
  },
  dismiss: {
    roles: ['commissioner'],
    writes: true,
    input: z.strictObject({ id, reason }),
    output: appointments,
  },
} satisfies Contract;
