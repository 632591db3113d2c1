import type { Output } from '../../../../typings/api';

type Choices = Output<'planning', 'blockChoices'>;

export const kinds = [
  { id: 'closure', text: '镇街暂停' },
  { id: 'stationClosure', text: '站点暂停' },
  { id: 'training', text: '全体督导培训' },
] as const;

/** What can close; a training is for all. */
export function whoOf(kind: string, { towns, stations }: Choices) {
  const named = kind === 'closure' ? towns : kind === 'stationClosure' ? stations : [];
  return named.map(({ id, name }) => ({ id, text: name }));
}
