/** Every collection of the program and its indexes: read by deploy, by the local cloud, and checked at every query. */
export const collections = [
  { name: 'projects', indexes: [{ name: 'open', keys: ['open'] }] },
  {
    name: 'grants',
    indexes: [
      { name: 'openid', keys: ['openid'] },
      { name: 'project', keys: ['project'] },
    ],
  },
  { name: 'towns', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'stations', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'supervisors', indexes: [{ name: 'project', keys: ['project'] }] },
  {
    name: 'workers',
    indexes: [
      { name: 'project', keys: ['project'] },
      { name: 'town', keys: ['project', 'town'] },
    ],
  },
  {
    name: 'sessions',
    indexes: [
      { name: 'day', keys: ['project', 'day'] },
      { name: 'supervisor', keys: ['project', 'supervisor', 'day'] },
      { name: 'town', keys: ['project', 'town', 'day'] },
      { name: 'post', keys: ['project', 'post', 'day'] },
    ],
  },
  { name: 'rounds', indexes: [{ name: 'project', keys: ['project'] }] },
  {
    name: 'applications',
    indexes: [
      { name: 'round', keys: ['project', 'round', 'stage'] },
      { name: 'owner', keys: ['project', 'owner'] },
    ],
  },
  { name: 'slots', indexes: [{ name: 'round', keys: ['project', 'round'] }] },
  { name: 'scores', indexes: [{ name: 'round', keys: ['project', 'round'] }] },
  { name: 'objections', indexes: [{ name: 'round', keys: ['project', 'round'] }] },
  { name: 'departures', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'supervisorMonths', indexes: [] },
  { name: 'stationMonths', indexes: [] },
  { name: 'blocks', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'wishWindows', indexes: [] },
  { name: 'wishes', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'topics', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'assignments', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'assignmentHeads', indexes: [] },
  { name: 'handovers', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'schedules', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'scheduleContents', indexes: [] },
  { name: 'publications', indexes: [{ name: 'state', keys: ['project', 'state'] }] },
  { name: 'publicationBatches', indexes: [] },
  { name: 'yearPlans', indexes: [] },
  { name: 'monthRounds', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'noScanMonths', indexes: [] },
  {
    name: 'attendances',
    indexes: [
      { name: 'session', keys: ['project', 'session'] },
      { name: 'worker', keys: ['project', 'worker', 'month'] },
      { name: 'month', keys: ['project', 'month'] },
    ],
  },
  { name: 'ratings', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'ratingComments', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'ratingReceipts', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'ratingBatches', indexes: [{ name: 'supervisor', keys: ['project', 'supervisor'] }] },
  { name: 'ratingReleases', indexes: [{ name: 'supervisor', keys: ['project', 'supervisor'] }] },
  {
    name: 'followUps',
    indexes: [
      { name: 'town', keys: ['project', 'town', 'state'] },
      { name: 'supervisor', keys: ['project', 'supervisor', 'state'] },
      { name: 'state', keys: ['project', 'state'] },
    ],
  },
  {
    name: 'outputs',
    indexes: [
      { name: 'supervisor', keys: ['project', 'supervisor'] },
      { name: 'state', keys: ['project', 'state'] },
    ],
  },
  { name: 'surveys', indexes: [] },
  { name: 'surveyGates', indexes: [] },
  { name: 'surveyReceipts', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'surveyAnswers', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'surveyTexts', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'surveyResults', indexes: [] },
  {
    name: 'corrections',
    indexes: [
      { name: 'session', keys: ['project', 'session'] },
      { name: 'state', keys: ['project', 'state'] },
    ],
  },
  { name: 'flags', indexes: [{ name: 'project', keys: ['project'] }] },
  {
    name: 'certificates',
    indexes: [
      { name: 'holder', keys: ['project', 'holder'] },
      { name: 'code', keys: ['code'] },
    ],
  },
  { name: 'certificateHeads', indexes: [] },
  { name: 'guesses', indexes: [] },
  { name: 'tallies', indexes: [{ name: 'day', keys: ['project', 'day'] }] },
  { name: 'rosters', indexes: [] },
  { name: 'rosterImports', indexes: [{ name: 'state', keys: ['project', 'state'] }] },
  { name: 'pastImports', indexes: [{ name: 'state', keys: ['project', 'state'] }] },
  { name: 'pastBatches', indexes: [] },
  {
    name: 'pastRecords',
    indexes: [{ name: 'station', keys: ['project', 'station'] }],
  },
  { name: 'bindings', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'codes', indexes: [] },
  { name: 'staff', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'sensitive', indexes: [] },
  { name: 'identities', indexes: [] },
  { name: 'history', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'replies', indexes: [{ name: 'day', keys: ['project', 'day'] }] },
  { name: 'uploads', indexes: [{ name: 'day', keys: ['project', 'day'] }] },
  { name: 'messages', indexes: [{ name: 'to', keys: ['project', 'to'] }] },
  { name: 'marks', indexes: [{ name: 'project', keys: ['project'] }] },
] as const satisfies readonly CollectionSpec[];

export interface CollectionSpec {
  readonly name: string;
  readonly indexes: readonly {
    readonly name: string;
    readonly keys: readonly string[];
    readonly unique?: boolean;
  }[];
}
