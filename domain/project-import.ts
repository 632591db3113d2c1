import * as z from 'zod';
import { roles, stationTitles } from './people';
import { plan } from './plan';

const id = z.string().regex(/^[a-z0-9-]{1,20}$/);
const name = z.string().trim().min(1).max(40);
const openid = z.string().min(1).max(64).optional();

/** What an operator hands over to set up a project: its Plan, towns, stations, people and assignment. */
export const projectImport = z
  .strictObject({
    project: id,
    plan,
    approvedBy: name,
    towns: z
      .array(z.strictObject({ code: z.string().regex(/^\d{9}$/), name, workers: z.int().nonnegative() }))
      .min(1),
    stations: z.array(z.strictObject({ id, name, town: z.string() })).min(1),
    /** None while they are still to be recruited: the round fills the posts; without towns while none are assigned. */
    supervisors: z.array(z.strictObject({ id, name, post: id, openid, towns: z.array(z.string()) })),
    workers: z.array(
      z.strictObject({ id, name, town: z.string(), station: id, title: z.enum(stationTitles), openid }),
    ),
    staff: z.array(z.strictObject({ id, name, role: z.enum(roles), openid: z.string().min(1) })),
  })
  .superRefine((data, context) => {
    for (const message of faults(data)) context.addIssue({ code: 'custom', message });
  });

export type ProjectImport = z.infer<typeof projectImport>;

type Unchecked = Pick<ProjectImport, 'plan' | 'towns' | 'stations' | 'supervisors' | 'workers' | 'staff'>;

const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** What is wrong with supervisors and posts, once there are supervisors. */
const staffingFaults = ({ plan: { posts }, supervisors }: Unchecked): string[] => [
  ...repeated(supervisors.map(({ post }) => post)).map((post) => `岗位 ${post} 重复`),
  ...(supervisors.length === posts ? [] : [`督导应为 ${posts} 名，现有 ${supervisors.length} 名`]),
];

/** What is wrong between supervisors and towns, once any town is assigned; the program can assign them later. */
function assignmentFaults({ plan: { townsPerSupervisor }, towns, supervisors }: Unchecked): string[] {
  const { min, max } = townsPerSupervisor;
  const codes = towns.map(({ code }) => code);
  const assigned = supervisors.flatMap((supervisor) => supervisor.towns);
  return [
    ...repeated(assigned).map((code) => `镇街 ${code} 分给了不止一名督导`),
    ...codes.filter((code) => !assigned.includes(code)).map((code) => `镇街 ${code} 没有督导`),
    ...assigned.filter((code) => !codes.includes(code)).map((code) => `督导的镇街 ${code} 不在镇街表中`),
    ...supervisors
      .filter(({ towns: { length } }) => length < min || length > max)
      .map((s) => `督导 ${s.name} 的镇街数应在 ${min} 至 ${max} 个`),
  ];
}

function faults(data: Unchecked): string[] {
  const { towns, stations, supervisors, workers, staff } = data;
  const codes = towns.map(({ code }) => code);
  const stationIds = stations.map(({ id: station }) => station);
  const townOf = new Map(stations.map(({ id: station, town }) => [station, town]));
  const elsewhere = ({ station, town }: (typeof workers)[number]) =>
    townOf.has(station) && townOf.get(station) !== town;
  const people = [...supervisors, ...workers, ...staff].map((person) => person.id);
  return [
    ...repeated(codes).map((code) => `镇街编码 ${code} 重复`),
    ...repeated(stationIds).map((station) => `站点编号 ${station} 重复`),
    ...repeated(people).map((person) => `人员编号 ${person} 重复`),
    ...stations.filter(({ town }) => !codes.includes(town)).map((s) => `站点 ${s.id} 的镇街不存在`),
    ...workers.filter(elsewhere).map((w) => `社工 ${w.id} 的站点不在其镇街`),
    ...workers.filter(({ station }) => !stationIds.includes(station)).map((w) => `社工 ${w.id} 的站点不存在`),
    ...workers.filter(({ town }) => !codes.includes(town)).map((w) => `社工 ${w.id} 的镇街不存在`),
    ...(supervisors.length > 0 ? staffingFaults(data) : []),
    ...(supervisors.some((each) => each.towns.length > 0) ? assignmentFaults(data) : []),
  ];
}
