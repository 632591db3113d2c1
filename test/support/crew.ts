import type { Crew } from '../../local/cloud/functions/pool';

/** The workers of every cloud that a test process starts; they outlive the file that began them. */
export const crew: Crew = { idle: [], all: new Map() };
