import type { Day } from '../calendar';
import type { StationTitle } from '../people';

export const absenceKinds = { maternity: '产假', sick: '病假', secondment: '借调' } as const;
export type AbsenceKind = keyof typeof absenceKinds;

export interface Absence {
  readonly kind: AbsenceKind;
  readonly from: Day;
  readonly to: Day;
}

/** `to` is the first day on which a town, station or person is no longer there; nothing is ever deleted (R2.1). */
export interface Lasting {
  readonly id: string;
  readonly name: string;
  readonly to?: Day;
}

export type Town = Lasting;

/** A station, or a point (站点) that belongs to one. */
export interface Station extends Lasting {
  readonly town: string;
  readonly parent?: string;
}

export interface Worker extends Lasting {
  readonly town: string;
  readonly station: string;
  readonly point?: string;
  readonly title: StationTitle;
  readonly years?: number;
  readonly field?: string;
  readonly from?: Day;
  readonly absences?: readonly Absence[];
  /** Under what the phone number is found; the number itself lies sealed elsewhere. */
  readonly phoneKey?: string;
}

export interface Roster {
  readonly towns: readonly Town[];
  /** Stations and points. */
  readonly stations: readonly Station[];
  readonly workers: readonly Worker[];
}

export const isPresent = ({ to }: Pick<Lasting, 'to'>, today: Day): boolean => to === undefined || to > today;

export const isPoint = ({ parent }: Pick<Station, 'parent'>): boolean => parent !== undefined;

/** The absence that covers the day. */
export const absenceOn = ({ absences = [] }: Pick<Worker, 'absences'>, day: Day): Absence | undefined =>
  absences.find(({ from, to }) => from <= day && day <= to);
