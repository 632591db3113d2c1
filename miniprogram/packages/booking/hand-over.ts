import { failed } from '../../services/failure';

const isCancelled = (error: unknown) => /cancel/.test(String((error as { errMsg?: string } | null)?.errMsg));

/** Gives something to the phone; who thinks better of it reads of no fault. */
export async function handOver(giving: Promise<unknown>, refusal: string): Promise<void> {
  try {
    await giving;
  } catch (error) {
    if (!isCancelled(error)) throw failed({ code: 'INVALID_STATE', message: refusal });
  }
}
