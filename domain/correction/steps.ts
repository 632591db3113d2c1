import { dayOf, type Instant } from '../calendar';
import { confirmingAs } from '../confirmation/ladder';
import type { Actor } from '../people';
import type { Plan } from '../plan';
import type { Session } from '../session';
import type { Correction } from './correction';
import { type CorrectionStep, correctionSteps, type Party } from './kinds';
import { awaited, signersOf } from './signatures';
import { correctionTag, partyText } from './words';

/** Who acts, when, and under which Plan. */
export interface Doing {
  readonly actor: Actor;
  readonly now: Instant;
  readonly plan: Plan;
}

const isStation = (session: Session, { actor, now }: Doing): boolean =>
  confirmingAs(session, actor, now) !== undefined && !actor.persons.includes(session.supervisor);

/** For whom someone speaks in matters of a session: a station speaks through its host, lead and deputy. */
export function partyOf(session: Session, doing: Doing): Party | undefined {
  const { role, person } = doing.actor;
  if (role === 'coordinator') return 'office';
  if (role === 'commissioner') return 'bureau';
  if (role === 'supervisor') return session.supervisor === person ? 'supervisor' : undefined;
  return isStation(session, doing) ? 'station' : undefined;
}

interface Facts {
  readonly correction: Correction;
  readonly party: Party;
  readonly waits: readonly Party[];
  readonly doing: Doing;
}

type Guard = (facts: Facts) => string | undefined;

interface Rule {
  readonly text: string;
  readonly by: readonly Party[];
  readonly wants: 'nothing' | 'reason';
  readonly unless: Guard;
  readonly warns?: string;
}

const waitedWords = (waits: readonly Party[]) => waits.map((party) => partyText[party]).join('和');

const notAwaited: Guard = ({ correction, party, waits, doing: { actor, now, plan } }) => {
  const signers = signersOf(correction.what, dayOf(now), plan).flat();
  if (!signers.includes(party)) return `这次更正不用${partyText[party]}答复，请等${waitedWords(waits)}答复`;
  if (correction.signed[party]) return `${partyText[party]}已经同意，请等${waitedWords(waits)}答复`;
  if (!waits.includes(party)) return `还在等${waitedWords(waits)}答复，请等他们同意后再办理`;
  return actor.persons.includes(correction.asked.by) ? '不能答复自己提出的更正，请由对方答复' : undefined;
};

/** The office need not wait for its turn to say no. */
const notRefusing: Guard = (facts) =>
  facts.party === 'office' && !facts.correction.signed.office ? undefined : notAwaited(facts);

const notAsker: Guard = ({ correction: { asked }, party, doing: { actor } }) => {
  const own = party === 'office' ? asked.party === 'office' : asked.by === actor.person;
  return own ? undefined : '这是别人提出的更正，请由提出的人撤回';
};

const sides = ['supervisor', 'station'] as const;

// biome-ignore format: read as a table
const rules: Readonly<Record<CorrectionStep, Rule>> = {
  agree:    { text: '同意更正', by: sides,                                       wants: 'nothing', unless: notAwaited },
  approve:  { text: '批准更正', by: ['office'],                                  wants: 'nothing', unless: notAwaited,  warns: '批准后次数、时数马上跟着改' },
  consent:  { text: '同意更正', by: ['bureau'],                                  wants: 'nothing', unless: notAwaited,  warns: '已过截止日，同意后更正马上生效' },
  refuse:   { text: '不同意',   by: ['supervisor', 'station', 'office', 'bureau'], wants: 'reason',  unless: notRefusing, warns: '提出的人会收到您的理由' },
  withdraw: { text: '撤回申请', by: ['supervisor', 'station', 'office'],         wants: 'nothing', unless: notAsker,    warns: '撤回后内容保持原样' },
};

export const correctionRules: Readonly<Record<CorrectionStep, Rule>> = rules;

const FOREIGN = '这次更正由督导、当天的社工、站长、副站长、项目统筹和民政局处理，请让他们操作';

/** Why `actor` cannot take `step` now; undefined when nothing stands in the way. */
export function correctionObstacle(
  correction: Correction,
  session: Session,
  step: CorrectionStep,
  doing: Doing,
): string | undefined {
  const today = dayOf(doing.now);
  const party = partyOf(session, doing);
  if (!party) return FOREIGN;
  const { by, unless } = rules[step];
  if (!by.includes(party)) return '您当前的身份不能执行此操作，可在“我的”切换身份';
  if (correction.state !== 'open') {
    const { text } = correctionTag(correction, today, doing.plan);
    return `这次更正${text}，不用再操作；还有不对的，请重新申请`;
  }
  return unless({ correction, party, waits: awaited(correction, today, doing.plan), doing });
}

const isOffered = (step: CorrectionStep, correction: Correction, party: Party, doing: Doing): boolean => {
  const asked = signersOf(correction.what, dayOf(doing.now), doing.plan).flat();
  return (
    correctionRules[step].by.includes(party) &&
    !correction.signed[party] &&
    ((party === 'office' && step === 'refuse') || asked.includes(party))
  );
};

/** Whoever asked may take back; the others answer, and one who must wait reads why. */
export function offeredSteps(correction: Correction, session: Session, doing: Doing): CorrectionStep[] {
  const party = partyOf(session, doing);
  if (!party || correction.state !== 'open') return [];
  return correctionSteps.filter((step) =>
    step === 'withdraw'
      ? correctionObstacle(correction, session, step, doing) === undefined
      : isOffered(step, correction, party, doing),
  );
}
