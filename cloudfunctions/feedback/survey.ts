import type { survey as contract } from '#domain/contract/feedback/survey';
import type { Actions } from '#platform/serve';
import { office } from './survey-office';
import { own } from './survey-own';
import { results } from './survey-results';

export const survey: Actions<typeof contract> = { ...own, ...office, ...results };
