import type { Shared } from './environment';

export const { startCloud, documentsOf, crew } = (globalThis as unknown as { shared: Shared }).shared;
