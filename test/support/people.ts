import type { Actor, Role } from '../../domain/people';
import { OTHER_TOWN, TOWN } from './sessions';

const person = (role: Role, id: string, name: string, changes: Partial<Actor> = {}): Actor => ({
  role,
  person: id,
  name,
  persons: [id],
  ...changes,
});

const worker = (id: string, name: string, title: 'lead' | 'deputy' | 'member', town = TOWN): Actor =>
  person('worker', id, name, { town, title, station: `st${town.slice(-3)}` });

export const supervisor = person('supervisor', 's1', '何敏仪');
export const otherSupervisor = person('supervisor', 's2', '陈国华');
export const lead = worker('w001', '陈嘉欣', 'lead');
export const deputy = worker('w002', '李志强', 'deputy');
export const member = worker('w003', '黄晓彤', 'member');
export const otherTownsLead = worker('w004', '梁伟明', 'lead', OTHER_TOWN);
export const coordinator = person('coordinator', 'c1', '林晓岚');
export const commissioner = person('commissioner', 'm1', '郑伟国');

/** Everyone of the test world who holds a role. */
export const everybody = [
  ...[supervisor, otherSupervisor, lead, deputy, member, otherTownsLead, coordinator, commissioner],
];

const acting: Partial<Record<Role, Actor>> = { supervisor, worker: lead, coordinator };

/** Who takes a role's steps at a session of s1 in 石岐街道; in the other roles its own supervisor. */
export const actorOf = (role: Role): Actor => acting[role] ?? { ...supervisor, role };
