import type { Day, Instant } from '../calendar';

/** What may depart from an ordinary session day (R6.3, R6.6). Someone who came for another (R5.2) is told by the booking. */
export const exceptionKinds = [
  'tooShort',
  'online',
  'noScan',
  'noCheckOut',
  'clockApart',
  'closedOnArrival',
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export const exceptionStates = ['open', 'approved', 'refused'] as const;
export type ExceptionState = (typeof exceptionStates)[number];

export const onlineCauses = ['epidemic', 'typhoon', 'powerCut', 'other'] as const;
export type OnlineCause = (typeof onlineCauses)[number];

/** What a worker of the station says of a day that no code proves. */
export interface HostWord {
  readonly says: 'yes' | 'no';
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
}

/** One asking. A refused one stays, and an answer to it is another asking of the same kind. */
export interface SessionException {
  readonly kind: ExceptionKind;
  readonly state: ExceptionState;
  readonly reason: string;
  readonly cause?: OnlineCause;
  readonly askedAt?: Instant;
  /** Who has to speak before the coordinator; the coordinator when nobody has. */
  readonly waits?: 'supervisor' | 'host';
  /** The last day on which the host may speak. */
  readonly until?: Day;
  /** Beyond the days of the month for which the host's word suffices (R6.6). */
  readonly beyond?: boolean;
  readonly host?: HostWord;
  readonly by?: string;
  readonly decidedAt?: Instant;
  readonly note?: string;
}

type Excepted = { readonly exceptions: readonly SessionException[] };

/** The latest asking of a kind is the one that stands. */
export const latest = ({ exceptions }: Excepted, kind: ExceptionKind): SessionException | undefined =>
  exceptions.filter((each) => each.kind === kind).pop();

export const current = (session: Excepted): SessionException[] =>
  exceptionKinds.flatMap((kind) => latest(session, kind) ?? []);

export const timesAsked = ({ exceptions }: Excepted, kind: ExceptionKind): number =>
  exceptions.filter((each) => each.kind === kind).length;

/** The same session, or whatever else has exceptions, with one asking more. */
export const adding = <S extends Excepted>(session: S, asking: SessionException): S => ({
  ...session,
  exceptions: [...session.exceptions, asking],
});

/** The latest asking of a kind gives way to what it has become. */
export function becoming<S extends Excepted>(session: S, now: SessionException): S {
  const old = latest(session, now.kind);
  return { ...session, exceptions: session.exceptions.map((each) => (each === old ? now : each)) };
}
