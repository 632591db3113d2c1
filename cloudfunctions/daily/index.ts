import { callerOpenId, database } from '#platform/cloud';
import { daily } from './daily';

export const main = () => daily({ database, openid: callerOpenId });
