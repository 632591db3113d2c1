import { buildFunctions } from '../../local/build/functions';
import { packNpm } from '../../local/build/pack-npm';

/** Once before the tests of a run: they meet the functions and the packages as they would be deployed. */
export default async function build(): Promise<void> {
  await Promise.all([buildFunctions(), packNpm()]);
}
