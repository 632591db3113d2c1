import type { Output } from '../../../typings/api';
import { call } from '../../services/cloud';

type Import = Output<'roster', 'pastImport'>;

const isUnderWay = ({ state }: Import) => state === 'writing' || state === 'withdrawing';

/** Asks again until an import of past work, or its withdrawal, is through. */
export async function carryOn(id: string, tell: (found: Import) => void = () => {}): Promise<Import> {
  let found = await call('roster', 'continuePast', { id });
  for (tell(found); isUnderWay(found); tell(found)) found = await call('roster', 'continuePast', { id });
  return found;
}
