import { presencesOf } from '../check-in/stops';
import type { Plan } from '../plan';
import { counted, type Session } from '../session';
import { current, type SessionException } from './exception';
import { type LineKind, lineKinds, lineText } from './kinds';

/** One kind of exception over all sessions, as the board and the reports list it apart. */
export interface ReportLine {
  readonly kind: LineKind;
  readonly text: string;
  readonly asked: number;
  readonly approved: number;
  readonly refused: number;
  readonly open: number;
  /** How many of those days count. */
  readonly counted: number;
}

const unasked: Partial<Record<LineKind, (session: Session) => boolean>> = {
  keptScan: (session) => presencesOf(session).some(({ means }) => means === 'offline'),
  substitute: ({ substituteFor }) => substituteFor !== undefined,
};

const asked = (session: Session, kind: LineKind): SessionException | undefined =>
  current(session).find((each) => each.kind === kind);

const isOf = (session: Session, kind: LineKind): boolean =>
  unasked[kind]?.(session) ?? asked(session, kind) !== undefined;

function lineOf(kind: LineKind, sessions: readonly Session[], plan: Plan): ReportLine {
  const found = sessions.filter((session) => isOf(session, kind));
  const inState = (state: string) => found.filter((session) => asked(session, kind)?.state === state).length;
  return {
    ...{ kind, text: lineText[kind], asked: found.length },
    ...{ approved: inState('approved'), refused: inState('refused'), open: inState('open') },
    counted: found.filter((session) => counted(session, plan)).length,
  };
}

/** A line for every kind, also where there was none. */
export const reportLines = (sessions: readonly Session[], plan: Plan): ReportLine[] =>
  lineKinds.map((kind) => lineOf(kind, sessions, plan));

export interface OnSiteShare {
  readonly counted: number;
  readonly onSite: number;
  /** In whole per cent, rounded down: what is just not enough must not look like it. */
  readonly percent: number;
  readonly light: 'green' | 'amber' | 'red';
  readonly text: string;
}

const percentText = (share: number): string => `${Math.round(share * 100)}%`;

function judged(
  share: number,
  { required, warning }: Plan['onSiteShare'],
): Pick<OnSiteShare, 'light' | 'text'> {
  if (share <= required) return { light: 'red', text: `到场督导要超过 ${percentText(required)}，现在不够` };
  if (share < warning) return { light: 'amber', text: `到场督导低于 ${percentText(warning)}，请多安排到场` };
  return { light: 'green', text: '到场督导足够' };
}

/** How many of the sessions that count took place on the spot (R6.3). */
export function onSiteShare(sessions: readonly Session[], plan: Plan): OnSiteShare {
  const done = sessions.filter((session) => counted(session, plan));
  const onSite = done.filter(({ mode }) => mode === 'onSite').length;
  const counts = { counted: done.length, onSite };
  if (done.length === 0) return { ...counts, percent: 100, light: 'green', text: '还没有计入的督导' };
  const share = onSite / done.length;
  return { ...counts, percent: Math.floor(share * 100), ...judged(share, plan.onSiteShare) };
}
