import { account } from '#domain/contract/account';
import { callerOpenId, database } from '#platform/cloud';
import { serve } from '#platform/serve';
import { actions } from './actions';

export const main = serve(account, actions, { database, openid: callerOpenId });
