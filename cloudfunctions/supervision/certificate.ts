import { type Certificate, type Hours, hoursOf, type Span } from '#domain/certificate/certificate';
import { certificateCode } from '#domain/certificate/code';
import {
  assertHours,
  assertSpan,
  holderOf,
  mayReadCertificate,
  mostOf,
  numberOf,
  usualSpan,
} from '#domain/certificate/issuing';
import { paperOf } from '#domain/certificate/paper';
import { certificateView } from '#domain/certificate/words';
import type { certificate as contract } from '#domain/contract/supervision/certificate';
import { AppError } from '#domain/errors';
import { miniCode } from '#platform/cloud';
import type { ReadContext, WriteContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import { random } from '#platform/ids';
import { CERTIFICATE_PAGE } from '#platform/links';
import type { Actions } from '#platform/serve';
import { writeWord } from '#platform/word-file';
import { LIST_FIELDS } from './views';

type Certificates = Omit<Actions<typeof contract>, 'checkCertificate'>;

interface Wanted extends Span {
  readonly supervisor?: string | undefined;
}

interface Counted {
  readonly holder: string;
  readonly name: string;
  readonly hours: Hours;
}

/** Who it is for and what there is to certify, counted before the transaction: the paper says as of when. */
async function count({ supervisor, ...span }: Wanted, context: ReadContext): Promise<Counted> {
  const { actor, plan, today, sessions, supervisors, towns } = context;
  const holder = holderOf(actor, supervisor);
  assertSpan(span, plan, today);
  const day = { from: span.from, to: span.to };
  const [own, person, allTowns] = await Promise.all([
    sessions.find({ supervisor: holder, day }, LIST_FIELDS),
    supervisors.peek(holder),
    towns.find({}),
  ]);
  const names = new Map(allTowns.map(({ id, name }) => [id, name]));
  const hours = hoursOf(own, span, plan, (town) => names.get(town) ?? town);
  assertHours(hours);
  return { holder, name: person?.name ?? actor.name, hours };
}

/** Numbers follow each other within a year; two that are issued at once meet at its head. */
async function nextNumber({ certificateHeads, today }: WriteContext): Promise<string> {
  const year = today.slice(0, 4);
  const last = ((await certificateHeads.peek(year))?.last ?? 0) + 1;
  await certificateHeads.set({ id: year, last });
  return numberOf(year, last);
}

function issued({ plan, actor, now }: WriteContext) {
  return {
    ...{ projectName: plan.name, owner: plan.owner, basis: plan.sessionMinutesBasis },
    issued: { at: now, by: actor.person, role: actor.role, name: actor.name },
  };
}

async function issue(span: Span, { hours, ...who }: Counted, context: WriteContext): Promise<string> {
  const code = certificateCode(random);
  const number = await nextNumber(context);
  const { from, to } = span;
  const certificate: Certificate = { ...hours, ...who, from, to, code, number, ...issued(context) };
  await saveSubject(context, 'certificate', undefined, { ...certificate, id: code }, 'issue');
  return code;
}

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
