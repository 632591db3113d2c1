import { readFileSync } from 'node:fs';
import { staff, stations, supervisors, towns, workers } from './people';

export const PROJECT = 'zhongshan-2022';

/** The file that the operators' import takes: the shipped Plan and the people of the demo world. */
export const setUpFile = () => ({
  project: PROJECT,
  plan: JSON.parse(readFileSync('domain/plans/zhongshan-2022.json', 'utf8')) as unknown,
  approvedBy: '中山市民政局',
  ...{ towns, stations, supervisors, workers, staff },
});

const townName = (code: string) => towns.find((town) => town.code === code)?.name ?? code;
const titleText = { lead: '站长', deputy: '副站长', member: '社工' } as const;

export interface Persona {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly openid: string;
  readonly phone: string;
}

/** Who can be played on the phones: everyone in a role of their own, and the two who lead each station. */
const people: readonly Omit<Persona, 'phone'>[] = [
  { id: 'applicant', label: '报名者', name: '新访客', openid: 'openid-applicant' },
  ...supervisors.map(({ id, name, openid }) => ({ id, label: '督导', name, openid })),
  ...staff.map(({ id, name, role, openid }) => ({
    id,
    label: role === 'coordinator' ? '统筹' : '民政局',
    name,
    openid,
  })),
  ...workers
    .filter(({ title }) => title !== 'member')
    .map(({ id, name, town, title, openid }) => ({
      id,
      label: `${townName(town)}${titleText[title]}`,
      name,
      openid,
    })),
];

/** Made-up numbers, each the one that this person's WeChat knows. */
const personas: readonly Persona[] = people.map((person, index) => ({
  ...person,
  phone: `138${String(index + 1).padStart(8, '0')}`,
}));

const leadOf = (town: string | undefined) =>
  workers.find((worker) => worker.town === town && worker.title === 'lead')?.id;

/** The personas, first the four that the first four phones show; the worker is the lead of `town`. */
export function personasFor(town: string | undefined): Persona[] {
  const shown = ['applicant', leadOf(town) ?? 'w001', 's1', 'c1'];
  const first = shown.flatMap((id) => personas.find((persona) => persona.id === id) ?? []);
  return [...first, ...personas.filter(({ id }) => !shown.includes(id))];
}
