import { ratings } from './feedback/ratings';
import { survey } from './feedback/survey';

/** What workers think of the supervision, anonymous by construction (R8). */
export const feedback = { ...ratings, ...survey };
