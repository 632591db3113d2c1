import { failed } from '../../../services/failure';
import type { StopStep } from '../../../services/kept-scans';

type Proof = { readonly id: string } & ({ readonly code: string } | { readonly digits: string });

const texts = { in: '签到', out: '签退' } as const;

function fault(step: StopStep, proof: Proof): string {
  if (!('code' in proof)) return '';
  const [, purpose, session] = proof.code.split('.');
  if (session !== proof.id) return '这不是今天这次督导的码，请让站点社工打开“督导码”页面，再扫一次';
  const wanted = step === 'checkIn' ? 'in' : 'out';
  return purpose === wanted ? '' : `这不是${texts[wanted]}码，请让站点社工换成${texts[wanted]}码，再扫一次`;
}

/**
 * Refuses what even a phone without a network sees wrong, while another code can still be scanned. Whether one is genuine
 * the server alone can tell.
 */
export function plain<P extends Proof>(step: StopStep, proof: P): P {
  const message = fault(step, proof);
  if (message) throw failed({ code: 'INVALID_INPUT', message });
  return proof;
}
