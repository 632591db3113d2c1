import type { Actor, Role } from '../people';
import type { Session } from '../session';

type Access = (session: Session, actor: Actor) => boolean;

const isGuest: Access = ({ guests }, { person, town, station }) =>
  guests !== undefined &&
  (guests.supervisors.includes(person) ||
    (town !== undefined && guests.towns.includes(town)) ||
    (station !== undefined && guests.stations.includes(station)));

const ofTown: Access = (session, actor) => session.town === actor.town || isGuest(session, actor);

const reads: Record<Role, Access> = {
  visitor: () => false,
  inspector: () => false,
  panelist: () => false,
  supervisor: (session, actor) =>
    session.supervisor === actor.person || session.substituteFor === actor.person || isGuest(session, actor),
  worker: ofTown,
  contact: ofTown,
  coordinator: () => true,
  commissioner: () => true,
};

export const mayReadBooking: Access = (session, actor) => reads[actor.role](session, actor);
