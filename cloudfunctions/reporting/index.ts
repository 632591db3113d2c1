import { reporting } from '#domain/contract/reporting';
import { callerOpenId, database } from '#platform/cloud';
import { serve } from '#platform/serve';
import { actions } from './actions';

export const main = serve(reporting, actions, { database, openid: callerOpenId });
