import type { Actor, Role } from './people';
import { INDIVIDUAL } from './record/text';
import type { Session } from './session';

const reads: Record<Role, (session: Session, actor: Actor) => boolean> = {
  visitor: () => false,
  contact: ({ town }, actor) => town === actor.town,
  inspector: () => false,
  panelist: () => false,
  supervisor: ({ supervisor }, { person }) => supervisor === person,
  worker: ({ town }, actor) => town === actor.town,
  coordinator: () => true,
  commissioner: () => true,
};

export const mayRead = (session: Session, actor: Actor): boolean => reads[actor.role](session, actor);

/** The words of an individual session are seen only by its supervisor and the workers who hosted it (R7.8). */
export function mayReadWords(session: Session, actor: Actor, attended = false): boolean {
  if (session.record.text?.form !== INDIVIDUAL) return attended || mayRead(session, actor);
  const own = actor.role === 'supervisor' && session.supervisor === actor.person;
  return own || session.hosts.some(({ worker }) => actor.role === 'worker' && worker === actor.person);
}
