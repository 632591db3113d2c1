import * as z from 'zod';
import { changeKinds, officeRoles } from '../roster/kinds';
import { type Contract, everyone } from './contract';
import { past } from './roster/past';
import {
  appointments,
  bound,
  change,
  count,
  day,
  fault,
  id,
  importView,
  name,
  nothing,
  office,
  one,
  person,
  reason,
  slip,
  spreadsheet,
  staff,
  station,
} from './roster/shapes';

export const roster = {
  ...past,
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
