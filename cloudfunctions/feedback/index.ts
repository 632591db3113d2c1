import { feedback } from '#domain/contract/feedback';
import { callerOpenId, database } from '#platform/cloud';
import { serve } from '#platform/serve';
import { actions } from './actions';

export const main = serve(feedback, actions, { database, openid: callerOpenId });
