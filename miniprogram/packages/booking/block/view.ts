import type { Output } from '../../../../typings/api';

type Block = Output<'planning', 'block'>;

/** Only what is approved stands in the way of a session. */
export const isInForce = ({ state }: Block): boolean => state === 'approved';

/** What can be done with all sessions at once: the ways that at least one of them still has. */
export function everyWay({ affected }: Block) {
  const open = affected.flatMap(({ settlements }) => settlements.filter(({ reason }) => !reason));
  const hows = [...new Set(open.map(({ how }) => how))];
  return hows.map((how) => {
    const same = open.filter((each) => each.how === how);
    return { how, text: `${same.length} 次都${same[0]?.text ?? ''}` };
  });
}
