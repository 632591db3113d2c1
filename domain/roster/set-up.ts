import type { Instant } from '../calendar';
import type { ProjectImport } from '../project-import';
import { type Binding, bind, newBinding } from './binding';
import { isOffice } from './kinds';

/** Those whom an operator's import gives an account are bound from the start, as if they had done it themselves. */
export function importedBindings({ workers, staff }: ProjectImport, at: Instant): Binding[] {
  const bound = (binding: Binding, openid: string) => bind(binding, openid, at, 'operator');
  return [
    ...workers.flatMap(({ id, name, openid }) => (openid ? [bound(newBinding(id, name), openid)] : [])),
    ...staff.flatMap(({ id, name, openid, role }) =>
      isOffice(role) ? [bound({ ...newBinding(id, name), office: { role } }, openid)] : [],
    ),
  ];
}
