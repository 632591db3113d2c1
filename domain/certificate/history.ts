import type { Facts } from '../facts';
import type { Certificate } from './certificate';

export const certificateFacts = (certificate: Certificate): Facts => ({ ...certificate });
