import type { Choice, Me } from '../../services/session';

const visitorRole = { role: 'visitor', text: '访客', place: '可以看公开的内容' } as const;

/** Every project with the roles the reader may act in, the present one marked. */
export const projectsView = ({ projects }: Me, now: Choice) =>
  projects.map(({ id, name, city, roles }) => ({
    ...{ id, name, city },
    roles: (roles.length === 0 ? [visitorRole] : roles).map(({ role, text, place = '' }) => ({
      ...{ role, text, place },
      chosen: id === now.project && role === now.role,
    })),
  }));

export type ProjectsView = ReturnType<typeof projectsView>;

export const presentRole = (projects: ProjectsView): string =>
  projects.flatMap(({ roles }) => roles).find(({ chosen }) => chosen)?.text ?? '访客';
