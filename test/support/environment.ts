import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';
import { crew } from './crew';

/** Node, with the workers that the files before have started. */
export default class CloudEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { crew });
  }
}
