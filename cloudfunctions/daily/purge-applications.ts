import { isPurgeDue, isToPurge, purged } from '#domain/recruitment/purge';
import { files } from '#platform/cloud';
import type { ReadContext, WriteContext } from '#platform/context';
import type { ApplicationDocument, Documents } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { releaseIdentities, secretsOfApplication, secretsOfObjection } from '#platform/secrets';

const isSettled = ({ state }: Documents['objections']) => state !== 'open';

async function purgeOne({ id }: ApplicationDocument, context: WriteContext): Promise<void> {
  const application = await context.applications.get(id);
  if (!isToPurge(application)) return;
  await releaseIdentities(application, context);
  await context.sensitive.remove(secretsOfApplication(id));
  await saveSubject(context, 'application', application, purged(application, context.today), 'purge');
}

/** What is sensitive of those not hired, their papers and forms go; the files first, so that none is forgotten (R1.10). */
export async function purgeApplications(context: ReadContext): Promise<void> {
  const { rounds, applications, objections, apart, today } = context;
  for (const round of (await rounds.find({})).filter((each) => isPurgeDue(each, today))) {
    for (const application of (await applications.find({ round: round.id })).filter(isToPurge)) {
      for (const { fileId } of application.attachments) await files.remove(fileId);
      await apart((writing) => purgeOne(application, writing));
    }
    const settled = (await objections.find({ round: round.id }, ['state'])).filter(isSettled);
    for (const { id } of settled) await apart((writing) => writing.sensitive.remove(secretsOfObjection(id)));
  }
}
