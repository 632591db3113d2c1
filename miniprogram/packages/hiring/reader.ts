import { chosen } from '../../services/session';

/** Officials read a round; the coordinator runs it. */
export const runsRounds = async (): Promise<boolean> => (await chosen()).role === 'coordinator';
