import type { Day } from '../calendar';
import { sha256 } from '../history';
import type { Plan } from '../plan';
import type { Finding } from './flag';
import { impossibleTravels } from './impossible-travel';
import { nearDuplicates } from './near-duplicate';
import { photosTwice } from './photo-twice';
import type { Watched } from './sightings';
import { tooRegulars } from './too-regular';

type Detector = (sessions: readonly Watched[], plan: Plan, today: Day) => Finding[];

const detectors: readonly Detector[] = [nearDuplicates, photosTwice, impossibleTravels, tooRegulars];

const ID_LENGTH = 10;

/** The same for the same sessions and kind, however often they are looked at: what was dismissed stays dismissed. */
export const flagId = ({ kind, sessions }: Finding): string =>
  sha256([kind, ...sessions.map(({ session }) => session).sort()].join(' ')).slice(0, ID_LENGTH);

/** Everything worth a look among a project's sessions, each once. */
export function findingsOf(
  sessions: readonly Watched[],
  plan: Plan,
  today: Day,
): ReadonlyMap<string, Finding> {
  const found = detectors.flatMap((detector) => detector(sessions, plan, today));
  return new Map(found.toReversed().map((finding) => [flagId(finding), finding]));
}
