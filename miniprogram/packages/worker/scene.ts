import type { Role } from '../../../typings/api';
import { failed } from '../../services/failure';
import { choose, chosen, reloadMe } from '../../services/session';

/** What a code carries: whose it is, and as much of its project as fits. Nothing in it is ever escaped. */
const SCENE = /^([A-Za-z0-9-]{1,20})\.([a-z0-9-]{1,31})$/;

export interface Entered {
  readonly id: string;
  readonly roles: readonly Role[];
}

const unreadable = () =>
  failed({ code: 'NOT_FOUND', message: '这个码读不出来，请用微信“扫一扫”重新扫现场的小程序码' });
const closed = () =>
  failed({ code: 'NOT_FOUND', message: '这个码的项目现在不开放；如果您是项目人员，请联系项目统筹' });

/** Goes to the project that the code belongs to, in the role that is wanted when the reader has it. */
export async function enter(scene: string, wanted?: Role): Promise<Entered> {
  const [, id, tail = ''] = SCENE.exec(scene) ?? [];
  if (!id) throw unreadable();
  const { projects } = await reloadMe();
  const project = projects.find((each) => each.id.endsWith(tail));
  if (!project) throw closed();
  const roles = project.roles.map(({ role }) => role);
  const { role: present } = await chosen();
  const role = [wanted, present].find((each) => each && roles.includes(each)) ?? roles[0] ?? 'visitor';
  choose({ project: project.id, role });
  return { id, roles };
}

/** Where to bind, and to come back from. */
export const bindUrl = (page: string, scene: string): string =>
  `/packages/worker/bind/index?back=${encodeURIComponent(`/packages/worker/${page}/index?scene=${scene}`)}`;
