import { assignmentFacts } from './assignment/draft';
import { handoverFacts } from './assignment/handover';
import { topicsFacts, windowFacts, wishFacts } from './assignment/wishes';
import { attendanceFacts } from './attendance/attendance';
import { blockFacts } from './booking/block-history';
import { certificateFacts } from './certificate/history';
import { correctionFacts } from './correction/history';
import type { Facts } from './facts';
import { batchFacts } from './feedback/batch';
import { releaseFacts } from './feedback/comment-release';
import { flagFacts } from './flags/history';
import { pastImportFacts } from './past/import';
import { pastRecordFacts } from './past/record';
import { followUpFacts } from './record/follow-up-history';
import { outputFacts } from './record/output-history';
import { departureFacts } from './recruitment/departure';
import { applicationFacts, objectionFacts, roundFacts } from './recruitment/history';
import { bindingFacts } from './roster/binding';
import { headFacts } from './roster/head';
import { staffFacts } from './roster/staff';
import { publicationFacts } from './schedule/publication';
import { scheduleFacts } from './schedule/schedule';
import { sessionFacts } from './session-history';
import { surveyFacts } from './survey/survey';

/** Everything that has a history: the collection that holds it, and what of it the history may hold (R16.2). */
export const subjects = {
  session: { collection: 'sessions', facts: sessionFacts },
  round: { collection: 'rounds', facts: roundFacts },
  application: { collection: 'applications', facts: applicationFacts },
  departure: { collection: 'departures', facts: departureFacts },
  objection: { collection: 'objections', facts: objectionFacts },
  roster: { collection: 'rosters', facts: headFacts },
  binding: { collection: 'bindings', facts: bindingFacts },
  staff: { collection: 'staff', facts: staffFacts },
  pastImport: { collection: 'pastImports', facts: pastImportFacts },
  pastRecord: { collection: 'pastRecords', facts: pastRecordFacts },
  schedule: { collection: 'schedules', facts: scheduleFacts },
  publication: { collection: 'publications', facts: publicationFacts },
  block: { collection: 'blocks', facts: blockFacts },
  wishWindow: { collection: 'wishWindows', facts: windowFacts },
  wish: { collection: 'wishes', facts: wishFacts },
  topics: { collection: 'topics', facts: topicsFacts },
  assignment: { collection: 'assignments', facts: assignmentFacts },
  handover: { collection: 'handovers', facts: handoverFacts },
  ratingBatch: { collection: 'ratingBatches', facts: batchFacts },
  ratingRelease: { collection: 'ratingReleases', facts: releaseFacts },
  attendance: { collection: 'attendances', facts: attendanceFacts },
  correction: { collection: 'corrections', facts: correctionFacts },
  followUp: { collection: 'followUps', facts: followUpFacts },
  output: { collection: 'outputs', facts: outputFacts },
  survey: { collection: 'surveys', facts: surveyFacts },
  flag: { collection: 'flags', facts: flagFacts },
  certificate: { collection: 'certificates', facts: certificateFacts },
} as const satisfies Record<string, { collection: string; facts: (subject: never) => Facts }>;

export type SubjectKind = keyof typeof subjects;

export const subjectId = (kind: SubjectKind, id: string): string => `${kind}:${id}`;
