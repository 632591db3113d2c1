import type { Actor, Role } from '../people';

interface Placed {
  readonly town?: string;
}

const leads = ({ title }: Actor) => title === 'lead' || title === 'deputy';

/** The files of an import tell of other stations too: they are for those who confirm and those who answer for them. */
const opens: Partial<Record<Role, (subject: Placed, actor: Actor) => boolean>> = {
  coordinator: () => true,
  commissioner: () => true,
  worker: ({ town }, actor) => leads(actor) && town !== undefined && town === actor.town,
};

export const mayOpenEvidence = (subject: Placed, actor: Actor): boolean =>
  opens[actor.role]?.(subject, actor) ?? false;
