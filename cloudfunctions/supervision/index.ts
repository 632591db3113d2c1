import { supervision } from '#domain/contract/supervision';
import { callerOpenId, database } from '#platform/cloud';
import { serve } from '#platform/serve';
import { actions } from './actions';

export const main = serve(supervision, actions, { database, openid: callerOpenId });
