import type { Quota } from '../services/steps';

/** A traffic light's colour among the tones. */
export const lightTone: Record<Quota['light'], string> = { green: 'done', amber: 'doing', red: 'wrong' };
