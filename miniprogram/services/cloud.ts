import type { Api, Input, Output } from '../../typings/api';
import { exchange } from './exchange';
import { chosen } from './session';

/** The whole client: asks one action of the contract as the chosen person of the chosen project. */
export async function call<F extends keyof Api, A extends keyof Api[F] & string>(
  area: F,
  action: A,
  input: Input<F, A>,
): Promise<Output<F, A>> {
  const { project, role } = await chosen();
  return exchange(area, { project, as: role, action, input }) as Promise<Output<F, A>>;
}
