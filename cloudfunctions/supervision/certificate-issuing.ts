import { type Certificate, type Hours, hoursOf, type Span } from '#domain/certificate/certificate';
import { certificateCode } from '#domain/certificate/code';
import { assertHours, assertSpan, holderOf, numberOf } from '#domain/certificate/issuing';
import { AppError } from '#domain/errors';
import type { ReadContext, WriteContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import { random } from '#platform/ids';
import { CERTIFICATES_URL } from '#platform/links';
import { notify } from '#platform/notify';
import { LIST_FIELDS } from './views';

interface Wanted extends Span {
  readonly supervisor?: string | undefined;
}

export interface Counted {
  readonly holder: string;
  readonly name: string;
  readonly hours: Hours;
}

/** Who it is for and what there is to certify, counted before the transaction: the paper says as of when. */
export async function count({ supervisor, ...span }: Wanted, context: ReadContext): Promise<Counted> {
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

const PER_DAY = 20;

async function countToday({ tallies, today, actor }: WriteContext): Promise<void> {
  const id = `certificate:${today}:${actor.person}`;
  const { count } = (await tallies.peek(id)) ?? { count: 0 };
  const words = `一天最多开出 ${PER_DAY} 张证明，请明天再开，或打开已开出的证明`;
  if (count >= PER_DAY) throw new AppError('INVALID_STATE', words, { to: words });
  await tallies.set({ id, day: today, count: count + 1 });
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

/** Whoever had it issued by someone else learns of it. */
async function tellHolder({ holder, number, code }: Certificate, context: WriteContext): Promise<void> {
  if (holder === context.actor.person) return;
  const text = `项目统筹给您开出了时数证明，编号 ${number}，可以打开、转发或打印`;
  await notify(context, { to: holder, title: '时数证明', text, url: CERTIFICATES_URL }, code);
}

export async function issue(span: Span, { hours, ...who }: Counted, context: WriteContext): Promise<string> {
  await countToday(context);
  const code = certificateCode(random);
  const number = await nextNumber(context);
  const { from, to } = span;
  const certificate: Certificate = { ...hours, ...who, from, to, code, number, ...issued(context) };
  await saveSubject(context, 'certificate', undefined, { ...certificate, id: code }, 'issue');
  await tellHolder(certificate, context);
  return code;
}
