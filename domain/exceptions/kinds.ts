import type { Session } from '../session';
import { type ExceptionKind, type ExceptionState, exceptionKinds, latest } from './exception';

export const lineKinds = [...exceptionKinds, 'keptScan', 'substitute'] as const;
/** A scan that was sent later and a substitute need no approval here, and have a line in the reports like the others. */
export type LineKind = (typeof lineKinds)[number];

interface Facts {
  readonly session: Session;
  readonly isShort: boolean;
}

interface Kind {
  readonly text: string;
  /** Whether a session like this counts only once it is approved. */
  readonly needed: (facts: Facts) => boolean;
  /** Whether a worker of the station is heard before, and whether that word is enough. */
  readonly host: 'none' | 'heard' | 'suffices';
}

const ends = ({ arrival, departure }: Session) => [arrival?.means, departure?.means];
const told = (session: Session) => ends(session).some((means) => means === 'assumed' || means === 'stated');
const has = (session: Session, kind: ExceptionKind) => latest(session, kind) !== undefined;

// biome-ignore format: read as a table
export const kinds: Readonly<Record<ExceptionKind, Kind>> = {
  tooShort:        { text: '不足时',       host: 'none',     needed: ({ isShort }) => isShort },
  online:          { text: '线上督导',     host: 'none',     needed: ({ session }) => session.mode === 'online' },
  noScan:          { text: '没有扫码',     host: 'suffices', needed: ({ session }) => has(session, 'noScan') || ends(session).includes('tapped') },
  noCheckOut:      { text: '忘记签退',     host: 'heard',    needed: ({ session }) => has(session, 'noCheckOut') || told(session) },
  clockApart:      { text: '手机时间不准', host: 'none',     needed: ({ session }) => has(session, 'clockApart') },
  closedOnArrival: { text: '到站时关闭',   host: 'none',     needed: () => false },
};

export const lineText: Readonly<Record<LineKind, string>> = {
  tooShort: '不足时',
  online: '线上督导',
  noScan: '没有扫码的督导日',
  noCheckOut: '忘记签退',
  clockApart: '手机时间相差 10 分钟以上',
  closedOnArrival: '到站时站点关闭',
  keptScan: '没有网络，扫码后来发送',
  substitute: '替补督导',
};

/** What keeps an ended session from counting: each kind that it needs and that is not approved, with its state. */
export const obstructions = (facts: Facts): Partial<Record<ExceptionKind, ExceptionState | 'missing'>> =>
  Object.fromEntries(
    exceptionKinds
      .filter((kind) => kinds[kind].needed(facts))
      .map((kind) => [kind, latest(facts.session, kind)?.state ?? 'missing'])
      .filter(([, state]) => state !== 'approved'),
  );
