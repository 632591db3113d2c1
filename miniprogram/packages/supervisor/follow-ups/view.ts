import type { Input } from '../../../../typings/api';
import type { Choice, FollowUp } from './follow-up-card/index';

export const untouched: Choice = { how: '', result: '', due: '' };

/** The list with what is chosen at one of its items. */
export const rowsOf = (items: readonly FollowUp[], chosen: string, choice: Choice) =>
  items.map((item) => ({
    ...{ item, id: item.id, choice: item.id === chosen ? choice : untouched },
    isOpen: item.id === chosen && choice.how !== '',
  }));

type Settlement = Input<'supervision', 'settleFollowUp'>;

export const sentOf = (id: string, { how, result, due }: Choice): Settlement => ({
  ...{ id, how: how === 'carry' ? 'carry' : 'close' },
  ...(how === 'carry' ? due && { due } : { result }),
});
