import { planning } from '#domain/contract/planning';
import { callerOpenId, database } from '#platform/cloud';
import { serve } from '#platform/serve';
import { actions } from './actions';

export const main = serve(planning, actions, { database, openid: callerOpenId });
