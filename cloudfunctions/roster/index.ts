import { roster } from '#domain/contract/roster';
import { callerOpenId, database } from '#platform/cloud';
import { serve } from '#platform/serve';
import { actions } from './actions';

export const main = serve(roster, actions, { database, openid: callerOpenId });
