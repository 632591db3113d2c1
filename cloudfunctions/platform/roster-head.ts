import { firstHead, ROSTER, type RosterHead } from '#domain/roster/head';
import type { ReadContext, WriteContext } from './context';
import { saveSubject } from './history';

export const headOf = async ({ rosters }: Pick<WriteContext, 'rosters'>): Promise<RosterHead> => {
  const { id, version, importing, imports, exports, source } = (await rosters.peek(ROSTER)) ?? firstHead;
  return {
    ...{ id, version, imports, exports },
    ...(importing && { importing }),
    ...(source && { source }),
  };
};

/** Writers of the roster meet at its head: one goes on, the others are told (R2.1). */
export async function saveHead(context: WriteContext, after: RosterHead, action: string): Promise<void> {
  await saveSubject(context, 'roster', await context.rosters.peek(ROSTER), after, action);
}

/** Lets the next import begin, if it is this one that holds the roster. */
export async function releaseRoster(context: WriteContext, id: string, action: string): Promise<void> {
  const { importing, ...rest } = await headOf(context);
  if (importing === id) await saveHead(context, rest, action);
}

export const finishImport = (id: string, { apart }: ReadContext): Promise<void> =>
  apart(async (context) => {
    const found = await context.rosterImports.get(id);
    await releaseRoster(context, id, 'finishImport');
    await context.rosterImports.set({ ...found, state: 'done' });
  });
