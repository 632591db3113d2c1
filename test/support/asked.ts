import type { Input } from '../../typings/api';
import type { Who, World } from './given';
import { fullMarks } from './rounds';

const file = { kind: 'degree', name: '毕业证.png' } as const;

// What a person asks of an application, by its id; the rest of the question is as it should be.
export const asked = {
  submit: (id: string) => ({ id }),
  withdraw: (id: string) => ({ id }),
  consent: (id: string) => ({ id, kind: 'health' as const, version: 1, given: true }),
  uploadPath: (id: string) => ({ id, ...file }),
  attach: (id: string) => ({ id, ...file, fileId: 'cloud://x/y.png' }),
  detach: (id: string) => ({ id, attachment: 'x' }),
  attachmentUrl: (id: string) => ({ id, attachment: 'x' }),
  chooseSlot: (id: string) => ({ id, slot: 'nosuchslot' }),
  giveIdNumber: (id: string) => ({ id, idNumber: '442000198001110018' }),
  answerOffer: (id: string) => ({ id, accepts: true }),
} satisfies { [A in Asked]?: (id: string) => Input<'recruitment', A> };

export const judged = {
  panelApplication: (id: string) => ({ id }),
  score: (id: string) => ({ id, points: fullMarks }),
  declareConflict: (id: string) => ({ id, reason: '同一单位' }),
} satisfies { [A in Asked]?: (id: string) => Input<'recruitment', A> };

type Asked = 'submit' | 'withdraw' | 'consent' | 'uploadPath' | 'attach' | 'detach' | 'attachmentUrl' | Later;
type Later = 'chooseSlot' | 'giveIdNumber' | 'answerOffer' | 'panelApplication' | 'score' | 'declareConflict';

export const names = <T extends object>(table: T) => Object.keys(table) as (keyof T & Asked)[];

export const ask = (world: World, who: Who, action: Asked, id: string, requestId?: string) => {
  const input = { ...asked, ...judged }[action](id);
  return world.as(who)('recruitment', action, input as never, requestId);
};
