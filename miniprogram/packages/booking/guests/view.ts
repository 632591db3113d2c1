import type { Output } from '../../../../typings/api';

type Choices = Output<'planning', 'guestChoices'>;
export type Kind = keyof Choices;

const kinds: readonly { kind: Kind; text: string }[] = [
  { kind: 'supervisors', text: '督导' },
  { kind: 'towns', text: '镇街' },
  { kind: 'stations', text: '站点' },
];

/** Those who can come as chips, and why the others cannot. */
export const guestsView = (choices: Choices) =>
  kinds.map(({ kind, text }) => ({
    ...{ kind, text },
    options: choices[kind].filter(({ reason }) => !reason).map(({ id, name }) => ({ id, text: name })),
    closed: choices[kind].flatMap(({ name, reason }) => (reason ? [`${name}：${reason}`] : [])),
  }));

const ids = (choices: Choices[Kind]) => choices.filter(({ chosen }) => chosen).map(({ id }) => id);

export const chosenIn = ({ towns, stations, supervisors }: Choices): Record<Kind, string[]> => ({
  ...{ towns: ids(towns), stations: ids(stations), supervisors: ids(supervisors) },
});
