import type { Output } from '../../../typings/api';
import { call } from '../../services/cloud';

export type Publication = Output<'planning', 'publication'>;

export const percentOf = ({ done, total }: Publication): number =>
  total === 0 ? 100 : Math.floor((100 * done) / total);

/** Asks again until every session is written; each answer is shown as it comes. */
export async function carryOn(started: Publication, show: (publication: Publication) => void): Promise<void> {
  show(started);
  for (let publication = started; publication.state === 'writing'; ) {
    publication = await call('planning', 'continuePublication', { id: publication.id });
    show(publication);
  }
}
