import type { AssignmentPlan } from '#domain/assignment/draft';
import type { Handover } from '#domain/assignment/handover';
import type { Topics, Wish, WishWindow } from '#domain/assignment/wishes';
import type { Attendance } from '#domain/attendance/attendance';
import type { Block } from '#domain/booking/block';
import type { Certificate } from '#domain/certificate/certificate';
import type { Correction } from '#domain/correction/correction';
import type { Batch } from '#domain/feedback/batch';
import type { Release } from '#domain/feedback/comment-release';
import type { Rating, RatingComment } from '#domain/feedback/rating';
import type { Flag } from '#domain/flags/flag';
import type { ChainHead, HistoryEntry } from '#domain/history';
import type { PastImport } from '#domain/past/import';
import type { PastRecord } from '#domain/past/record';
import type { PastRow } from '#domain/past/rows';
import type { HeldRole } from '#domain/people';
import type { PlanVersion } from '#domain/plan';
import type { FollowUp } from '#domain/record/follow-up';
import type { Output } from '#domain/record/output';
import type { Application } from '#domain/recruitment/application';
import type { Departure } from '#domain/recruitment/departure';
import type { Score } from '#domain/recruitment/interview';
import type { Round } from '#domain/recruitment/round';
import type { Binding } from '#domain/roster/binding';
import type { RosterHead, RosterImport } from '#domain/roster/head';
import type { Station, Worker } from '#domain/roster/roster';
import type { StaffMember } from '#domain/roster/staff';
import type { Change } from '#domain/schedule/changes';
import type { MonthRound } from '#domain/schedule/month-round';
import type { Publication } from '#domain/schedule/publication';
import type { Schedule, ScheduleContent, YearPlan } from '#domain/schedule/schedule';
import type { Session } from '#domain/session';
import type { Said } from '#domain/survey/answers';
import type { Answer, SurveyResults } from '#domain/survey/results';
import type { Survey } from '#domain/survey/survey';

/** A document with its id inside the project; the database's `_id` and `project` are added by the repositories. */
export type Identified<T> = T & { readonly id: string };

export type SessionDocument = Identified<Session> & ChainHead;

export type RoundDocument = Identified<Round> & ChainHead;
export type ApplicationDocument = Identified<Application> & ChainHead;

/** What each collection holds. `projects` has one document per project, under the empty id. */
export interface Documents {
  projects: Identified<{ city: string; open: boolean; plans: readonly PlanVersion[]; roster?: string }>;
  /** id = OPENID. */
  grants: Identified<{ openid: string; name: string; roles: readonly HeldRole[] }>;
  /** id = national division code. */
  towns: Identified<{
    name: string;
    supervisor: string;
    workers: number;
    share: number;
    to?: string;
    /** Who had it before, and the first day without them (R3.3). */
    past?: readonly { supervisor: string; until: string }[];
  }>;
  /** One set per version of the roster. */
  stations: Station;
  /** `to` once they leave the post, `successor` once someone took it over, who names the `predecessor` (R1.8). */
  supervisors: Identified<{
    name: string;
    post: string;
    from?: string;
    to?: string;
    successor?: string;
    predecessor?: string;
  }>;
  /** One set per version of the roster. */
  workers: Worker;
  rosters: RosterHead & ChainHead;
  rosterImports: RosterImport;
  pastImports: PastImport & ChainHead;
  /** id = import:number; rows of an import that are not written yet. */
  pastBatches: Identified<{ rows: readonly PastRow[] }>;
  /** Trainings and visits that were taken over; id = what makes them the same one (R2.4). */
  pastRecords: PastRecord & ChainHead;
  /** id = person. */
  bindings: Binding & ChainHead;
  /** id = HMAC of a personal code; good while the person's binding names it. */
  codes: Identified<{ person: string }>;
  staff: StaffMember & ChainHead;
  sessions: SessionDocument;
  rounds: RoundDocument;
  applications: ApplicationDocument;
  /** An interview slot; those who chose it meet here, so that it never overflows. */
  slots: Identified<{
    round: string;
    day: string;
    time: string;
    place: string;
    capacity: number;
    taken: readonly string[];
  }>;
  /** id = application:member. */
  scores: Identified<Score & { round: string }>;
  /** The objector's contact lies in the vault under `objection:id`. */
  objections: Identified<{
    round: string;
    application: string;
    /** The first day of the notice it is against. */
    notice?: string;
    text: string;
    at: number;
    state: 'open' | 'upheld' | 'dismissed';
    settled?: { by: string; at: number; reason: string };
  }> &
    ChainHead;
  /** id = supervisor. */
  departures: Departure & ChainHead;
  /** id = supervisor:month; `days` maps a day to its session, so that two bookings of one day must meet here (R5.3). */
  supervisorMonths: Identified<{ days: Readonly<Record<string, string>> }>;
  /** id = station:month; as above, for stations. */
  stationMonths: Identified<{ days: Readonly<Record<string, string>> }>;
  blocks: Identified<Block> & ChainHead;
  /** One per project. */
  wishWindows: Identified<WishWindow> & ChainHead;
  /** id = side:who. */
  wishes: Identified<Wish> & ChainHead;
  /** id = worker. */
  topics: Identified<Topics> & ChainHead;
  assignments: Identified<AssignmentPlan> & ChainHead;
  /** One per project: what was published last, where two who publish at once meet. */
  assignmentHeads: Identified<{ latest: string }>;
  /** id = hash of assignment and town. */
  handovers: Identified<Handover> & ChainHead;
  schedules: Identified<Schedule> & ChainHead;
  /** id = schedule:edition; what a draft held at one time. */
  scheduleContents: Identified<ScheduleContent>;
  publications: Publication & ChainHead;
  /** id = publication:number; what is not written yet. */
  publicationBatches: Identified<{ changes: readonly Change[] }>;
  /** id = 'current'; where all that would publish meet. `months` maps a town to its sessions of each month. */
  yearPlans: Identified<YearPlan>;
  /** id = month. */
  monthRounds: Identified<MonthRound>;
  /** id = supervisor:month; which days had no scan and of which sessions, where all that tell of one meet (R6.6). */
  noScanMonths: Identified<{ days: Readonly<Record<string, string>> }>;
  /** id = session:worker; one person, one attendance (R6.4). */
  attendances: Identified<Attendance> & ChainHead;
  /** id = session-place; each place of a record has one (R7.3). */
  followUps: Identified<FollowUp> & ChainHead;
  outputs: Identified<Output> & ChainHead;
  /** Single answers and comments until their batch closes: random ids, no history, nothing of who or when (R8.1). */
  ratings: Identified<Rating>;
  ratingComments: Identified<RatingComment>;
  /** id = worker:month, and nothing else. */
  ratingReceipts: Identified<object>;
  ratingBatches: Identified<Batch> & ChainHead;
  ratingReleases: Identified<Release> & ChainHead;
  /** The one final survey of a project (R8.2). */
  surveys: Identified<Survey> & ChainHead;
  /** Where answers and the closing of the survey meet, so that none comes too late unseen. */
  surveyGates: Identified<{ passed: number }>;
  /** id = worker; who has answered, without when. */
  surveyReceipts: Identified<{ town: string }>;
  /** Random ids and nothing of who or when; single answers are gone once the survey is closed. */
  surveyAnswers: Identified<Answer>;
  surveyTexts: Identified<Said>;
  surveyResults: Identified<SurveyResults>;
  corrections: Identified<Correction> & ChainHead;
  /** id = hash of kind and sessions (R7.5). */
  flags: Identified<Flag> & ChainHead;
  /** id = its code (R7.6). */
  certificates: Identified<Certificate> & ChainHead;
  /** id = year; the number given last, where two that are issued at once meet. */
  certificateHeads: Identified<{ last: number }>;
  /** id = session:person; failures in typing the six digits. */
  guesses: Identified<{ failures: number; lockedUntil: number }>;
  /** id = what:day:who; how often someone did what is limited by day. */
  tallies: Identified<{ day: string; count: number }>;
  /** id = subject (`worker:w001`); each field sealed by the vault. */
  sensitive: Identified<{ fields: Readonly<Record<string, string>> }>;
  /** id = kind:hmac; one subject per kind and text, whoever comes first. */
  identities: Identified<{ subject: string }>;
  /** id = subject:seq. */
  history: Identified<HistoryEntry>;
  /** id = hash of OPENID and requestId. */
  replies: Identified<{ day: string; input: string; subject: string }>;
  /** A place given for a file that belongs to nothing yet, or any more; `leaves` while it is being erased. */
  uploads: Identified<{ day: string; path: string; leaves?: boolean }>;
  /** id = to:descending instant. */
  messages: Identified<{ to: string; at: number; title: string; text: string; url?: string; read: boolean }>;
  /** id = job. */
  marks: Identified<{ day: string }>;
}

export type CollectionName = keyof Documents;
