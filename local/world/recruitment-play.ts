import { act, clockOf, moveClock, type World } from './client';
import { panelMembers, type RoundApplicant, roundApplicants } from './recruitment-people';
import { apply } from './registration';

/** Who runs the round, by OPENID. */
export interface Officials {
  readonly coordinator: string;
  readonly commissioner: string;
}

export interface PlayedRound {
  readonly round: string;
  /** Application ids by name. */
  readonly applications: Readonly<Record<string, string>>;
}

interface Stage extends PlayedRound {
  readonly world: World;
  readonly officials: Officials;
}

interface Running {
  readonly world: World;
  readonly officials: Pick<Officials, 'coordinator'>;
}

type Input = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;
const SLOT_TIME = '09:00';
const dayAt = (now: number, days = 0) =>
  new Date(now + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10);

const asCoordinator = <T>({ world, officials }: Running, action: string, input: Input) =>
  act<T>(world, officials.coordinator, 'coordinator', `recruitment.${action}`, input);
const asApplicant = <T>({ world }: Pick<Stage, 'world'>, openid: string, action: string, input: Input) =>
  act<T>(world, openid, 'visitor', `recruitment.${action}`, input);

/** A published round whose dates follow the world's clock, its terms changed where asked. */
export async function openRound(
  world: World,
  officials: Running['officials'],
  changes: Input = {},
): Promise<string> {
  const { terms } = await asCoordinator<{ terms: Input }>({ world, officials }, 'nextTerms', {});
  const { id } = await asCoordinator<{ id: string }>({ world, officials }, 'saveRound', {
    terms: { ...terms, ...changes },
  });
  await asCoordinator({ world, officials }, 'publishRound', { round: id });
  return id;
}

const idOf = ({ applications }: PlayedRound, { name }: RoundApplicant) => applications[name] ?? '';

async function review(stage: Stage, applicant: RoundApplicant): Promise<void> {
  const id = idOf(stage, applicant);
  if (applicant.isReturned) {
    const comments = { workUnit: '请填写单位全称' };
    await asCoordinator(stage, 'review', { id, decision: 'return', comments });
    await asApplicant(stage, applicant.openid, 'submit', { id });
  }
  const grounds = (applicant.grounds ?? []).map((ground) => ground.id);
  await asCoordinator(stage, 'review', { id, decision: 'pass', judgements: [], grounds });
}

async function seat(stage: Stage): Promise<string> {
  const { world, round } = stage;
  const { terms } = await asCoordinator<{ terms: { interviewFrom: string } }>(stage, 'round', { round });
  const slot = { round, day: terms.interviewFrom, time: SLOT_TIME, place: '民政局三楼会议室' };
  const { id } = await asCoordinator<{ id: string }>(stage, 'addSlot', { ...slot, capacity: 10 });
  for (const applicant of roundApplicants)
    await asApplicant(stage, applicant.openid, 'chooseSlot', { id: idOf(stage, applicant), slot: id });
  for (const { name, openid } of panelMembers) {
    const { code } = await asCoordinator<{ code: string }>(stage, 'inviteMember', { round, name });
    await act(world, openid, 'visitor', 'recruitment.joinPanel', { code });
  }
  return terms.interviewFrom;
}

async function score(stage: Stage): Promise<void> {
  for (const applicant of roundApplicants) {
    const { points: each } = applicant;
    const points = { knowledge: each, practice: each, expression: each, commitment: each };
    for (const { openid } of panelMembers)
      await act(stage.world, openid, 'panelist', 'recruitment.score', { id: idOf(stage, applicant), points });
  }
}

/** Calls who is next, until nobody is; whoever is called gives the number and is examined. */
async function examine(stage: Stage): Promise<void> {
  const { round, world } = stage;
  for (let left = 4; left > 0; ) {
    await asCoordinator(stage, 'callToMedical', { round });
    const { applications } = await asCoordinator<{ applications: { name: string }[] }>(
      stage,
      'applications',
      {
        round,
        stage: 'medical',
      },
    );
    const called = roundApplicants.filter((each) => applications.some(({ name }) => name === each.name));
    for (const applicant of called) await conclude(stage, applicant, dayAt(await clockOf(world)));
    left = called.filter(({ medical }) => medical === 'failed').length;
  }
}

async function conclude(stage: Stage, applicant: RoundApplicant, day: string): Promise<void> {
  const { openid, idNumber, medical: conclusion = 'passed' } = applicant;
  const id = idOf(stage, applicant);
  await asApplicant(stage, openid, 'giveIdNumber', { id, idNumber });
  await asCoordinator(stage, 'recordMedical', { id, conclusion, day, institution: '中山市人民医院' });
}

/** Puts up the notice and lets it end, one objection to it being settled. */
async function notice(stage: Stage): Promise<void> {
  const { world, round, officials } = stage;
  await asCoordinator(stage, 'publishNotice', { round });
  const { id } = await act<{ id: string }>(world, 'openid-objector', 'visitor', 'recruitment.object', {
    round,
    text: '请核对公示人员的工作年限是否属实',
    contact: '13800000199',
  });
  const settled = { id, upheld: false, reason: '已核对单位证明，年限属实' };
  await act(world, officials.commissioner, 'commissioner', 'recruitment.settleObjection', settled);
  await moveClock(world, (await clockOf(world)) + 20 * DAY);
}

async function hire(stage: Stage): Promise<void> {
  const { round } = stage;
  const { applications } = await asCoordinator<{ applications: { id: string; name: string }[] }>(
    stage,
    'applications',
    { round, stage: 'notice' },
  );
  for (const { id, name } of applications) {
    await asCoordinator(stage, 'offer', { id });
    const openid = roundApplicants.find((each) => each.name === name)?.openid ?? '';
    await asApplicant(stage, openid, 'answerOffer', { id, accepts: true });
  }
}

/** A whole round through the public actions: from the notice to four hired and one in reserve. */
export async function playRound(world: World, officials: Officials): Promise<PlayedRound> {
  const round = await openRound(world, officials);
  const pairs: [string, string][] = [];
  for (const applicant of roundApplicants) pairs.push([applicant.name, await apply(world, round, applicant)]);
  const played = { round, applications: Object.fromEntries(pairs) };
  const stage = { ...played, world, officials };
  for (const applicant of roundApplicants) await review(stage, applicant);
  const day = await seat(stage);
  await moveClock(world, Date.parse(`${day}T${SLOT_TIME}:00+08:00`) + DAY / 4);
  await score(stage);
  await asCoordinator(stage, 'closeInterviews', { round });
  await examine(stage);
  await notice(stage);
  await hire(stage);
  return played;
}
