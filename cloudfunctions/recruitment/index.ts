import { recruitment } from '#domain/contract/recruitment';
import { callerOpenId, database, files } from '#platform/cloud';
import { serve } from '#platform/serve';
import { actions } from './actions';

export const main = serve(recruitment, actions(files), { database, openid: callerOpenId });
