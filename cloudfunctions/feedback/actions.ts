import type { feedback } from '#domain/contract/feedback';
import type { Actions } from '#platform/serve';
import { ratings } from './ratings';
import { survey } from './survey';

export const actions: Actions<typeof feedback> = { ...ratings, ...survey };
