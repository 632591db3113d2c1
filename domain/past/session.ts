import { type Instant, instantAt } from '../calendar';
import type { Presence, Session } from '../session';
import type { PastSession } from './rows';

const presence = ({ day, town, station }: PastSession, time: string): Presence => ({
  at: instantAt(day, time),
  ...{ town, station, host: '', means: 'takenOver' },
});

/** A session that took place before the program was used: ended, recorded, and waiting for its station (R2.4). */
export const takenOverSession = (row: PastSession, imported: string, now: Instant): Session => ({
  ...{ post: row.post, supervisor: row.supervisor, town: row.town, station: row.station, day: row.day },
  ...{ mode: 'onSite', stage: 'ended', hosts: [], exceptions: [] },
  arrival: presence(row, row.arrival),
  departure: presence(row, row.departure),
  record: { state: 'submitted', text: row.text, submittedAt: now },
  takenOver: { import: imported, evidence: row.evidence },
});

/** Withdrawn with its import; the same session when its station has confirmed it meanwhile. */
export const withdrawn = (session: Session): Session =>
  session.record.state === 'confirmed' ? session : { ...session, stage: 'voided' };
