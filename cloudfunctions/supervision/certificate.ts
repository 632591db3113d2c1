import type { Certificate } from '#domain/certificate/certificate';
import { mayReadCertificate, mostOf, usualSpan } from '#domain/certificate/issuing';
import { paperOf } from '#domain/certificate/paper';
import { certificateView } from '#domain/certificate/words';
import type { certificate as contract } from '#domain/contract/supervision/certificate';
import { AppError } from '#domain/errors';
import { miniCode } from '#platform/cloud';
import type { ReadContext } from '#platform/context';
import { CERTIFICATE_PAGE } from '#platform/links';
import type { Actions } from '#platform/serve';
import { writeWord } from '#platform/word-file';
import { type Counted, count, issue } from './certificate-issuing';

type Certificates = Omit<Actions<typeof contract>, 'checkCertificate'>;

const show = async (id: string, { certificates }: ReadContext) => certificateView(await certificates.get(id));

const newestFirst = (a: Certificate, b: Certificate) => b.issued.at - a.issued.at;

export const certificateActions: Certificates = {
  async certificates(_input, context) {
    const { actor, plan, today, certificates, supervisors } = context;
    const isOwn = actor.role === 'supervisor';
    const isOffice = actor.role === 'coordinator';
    const [found, people] = await Promise.all([
      certificates.find(isOwn ? { holder: actor.person } : {}),
      isOffice ? supervisors.find({}, ['name']) : [],
    ]);
    const { from: least, to: most } = mostOf(plan, today);
    return {
      mayIssue: isOwn || isOffice,
      supervisors: people.map(({ id, name }) => ({ id, text: name })),
      ...usualSpan(plan, today),
      ...{ least, most },
      certificates: found.sort(newestFirst).map(certificateView),
    };
  },

  issueCertificate: {
    before: count,
    act: ({ from, to }, context, found: Counted) => issue({ from, to }, found, context),
    show,
  },

  async certificateFile({ id }, { certificates, actor }) {
    const found = await certificates.get(id);
    if (!mayReadCertificate(found.holder, actor))
      throw new AppError('FORBIDDEN', '这是其他督导的证明，请返回选择自己的证明');
    const view = certificateView(found);
    const blocks = paperOf(view, await miniCode(CERTIFICATE_PAGE, found.code));
    const name = `${view.title}-${found.name}-${found.number}`;
    return { name: `${name}.docx`, base64: await writeWord(blocks, name) };
  },
};
