export interface Option {
  readonly id: string;
  readonly text: string;
}

/** A chip needs an id of its own for what stands for no choice. */
export const ALL = 'all';

export const options = (
  named: readonly { readonly id: string; readonly name: string }[],
  all: string,
): Option[] => [{ id: ALL, text: all }, ...named.map(({ id, name }) => ({ id, text: name }))];

export const chosenId = (id: string): string => (id === ALL ? '' : id);
