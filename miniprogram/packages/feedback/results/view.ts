import type { Output } from '../../../../typings/api';

export type Ratings = Output<'feedback', 'ratings'>;
type Place = { readonly id: string; readonly name: string; readonly figures?: Ratings['all'] };

const cells = ({ id, name, figures }: Place) => ({
  ...{ id, name, isShown: figures !== undefined },
  ...{ answers: figures?.answers ?? 0, mean: figures?.mean ?? '', topTwo: figures?.topTwo ?? 0 },
  ...{ width: figures?.width ?? 0, deviation: figures?.deviation ?? '' },
});

/** A supervisor's row and the towns below it. */
export const groupsOf = ({ supervisors }: Ratings, chosen: string) =>
  supervisors.map((supervisor) => ({
    ...{ ...cells(supervisor), isChosen: supervisor.id === chosen },
    towns: supervisor.towns.map(cells),
  }));

export const chosenOf = ({ supervisors }: Ratings, chosen: string) =>
  supervisors.find(({ id }) => id === chosen) ?? supervisors[0] ?? null;
