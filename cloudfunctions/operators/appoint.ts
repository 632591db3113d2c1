import type { HeldRole } from '#domain/people';
import { allOf, checked, command, db, options, required, words } from './cloud';

// Grants a project's first commissioner, who appoints everyone else; refuses when there is one already.
// Usage: npm run appoint -- --project ID OPENID NAME

interface Grant {
  readonly openid: string;
  readonly name: string;
  readonly roles: readonly HeldRole[];
}

const usage = 'usage: npm run appoint -- --project ID OPENID NAME';

command(async () => {
  const project = required(options.project, usage);
  const openid = required(words[0], usage);
  const name = required(words[1], usage);
  const { data: found } = checked(await db.collection('projects').doc(project).get());
  if ((found as unknown[]).length === 0) throw new Error(`there is no project ${project}`);
  const grants = await allOf<Grant>('grants', project);
  if (grants.some(({ roles }) => roles.some(({ role }) => role === 'commissioner'))) {
    throw new Error(`project ${project} has a commissioner already`);
  }
  const roles = grants.find((grant) => grant.openid === openid)?.roles ?? [];
  const grant = {
    id: openid,
    project,
    openid,
    name,
    roles: [...roles, { role: 'commissioner', person: 'commissioner-1' }],
  };
  checked(await db.collection('grants').doc(`${project}:${openid}`).set(grant));
  return `${name} is commissioner of ${project}`;
});
