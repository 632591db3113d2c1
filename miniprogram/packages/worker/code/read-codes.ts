import { call } from '../../../services/cloud';
import { reasonAgainst } from '../../../services/steps';
import { keepCodes } from './kept-codes';

/** The session and its codes, fetched anew and kept; without codes when there is none to show now. */
export async function readCodes(id: string) {
  const session = await call('supervision', 'session', { id });
  const reason = reasonAgainst('showCode', session);
  const codes = reason ? null : await call('supervision', 'showCode', { id });
  if (codes) keepCodes(id, codes);
  return { session, reason, codes, isOffline: false };
}
