import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';
import { startCloud } from '../../local/cloud';
import { createCrew } from '../../local/cloud/functions/pool';
import { documentsOf } from './documents';

/** What every file would load and warm up anew: loaded once for a test process, outside of its files. */
const shared = { startCloud, documentsOf, crew: createCrew() };
export type Shared = typeof shared;

/** Node, with a local cloud at hand whose workers go on to the next file. */
export default class CloudEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { shared });
  }
}
