import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { preparationObstacle } from '#domain/recruitment/round';
import { withRole } from '#domain/roster/binding';
import { codeText, isPersonalCode, personalCode, plainCode } from '#domain/roster/personal-code';
import { countAttempt } from '#platform/attempts';
import { sign } from '#platform/codes';
import type { Frame, WriteContext } from '#platform/context';
import type { RoundDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import type { Actions } from '#platform/serve';
import { lookUp } from '#platform/vault';
import { ownIn, refuseState } from './owner';

type Invitations = Pick<Actions<typeof recruitment>, 'inviteMember' | 'joinPanel'>;

const refuse = (reason: string) => new AppError('INVALID_INPUT', reason, { code: reason });
const guessId = ({ openid }: Pick<Frame, 'openid'>) => `panel:${openid}`;
const codeOf = ({ project }: Pick<Frame, 'project'>, person: string) =>
  personalCode(project, `panel ${person}`, 1, sign);
const keyOf = (code: string) => lookUp(`panel code:${code}`);

/** A code leads to a seat: the round and the person who was invited to it. */
const seatOf = (round: string, person: string) => `${round} ${person}`;

async function invitedBy(typed: string, { codes }: WriteContext): Promise<[string, string]> {
  const code = plainCode(typed);
  const found = isPersonalCode(code) ? await codes.peek(keyOf(code)) : undefined;
  const [round, person] = found?.person.split(' ') ?? [];
  if (!found || !round || !person) throw refuse('邀请码不对或已用过，请核对；仍不行请向项目统筹要新的');
  await codes.remove(found.id);
  return [round, person];
}

/** Someone who sat on a panel before keeps that identity, so that one role serves all their rounds. */
async function personHere({ grants, openid }: WriteContext, invited: string): Promise<string> {
  const grant = await grants.peek(openid);
  return grant?.roles.find(({ role }) => role === 'panelist')?.person ?? invited;
}

const seated = (round: RoundDocument, invited: string, person: string): RoundDocument => ({
  ...round,
  panel: round.panel.map((member) =>
    member.person === invited ? { ...member, person, joined: true } : member,
  ),
});

async function joinObstacle(
  round: RoundDocument,
  person: string,
  context: WriteContext,
): Promise<string | undefined> {
  if (round.ranking) return '这一轮面试已经结束，邀请码不能再用';
  if (round.panel.some((member) => member.person === person && member.joined))
    return '您已是这一轮的评委，请把邀请码交给被邀请的人';
  const own = await ownIn(round.id, context);
  return own && own.stage !== 'withdrawn' ? '您在这一轮报了名，不能担任评委' : undefined;
}

export const invitations: Invitations = {
  inviteMember: {
    async act({ round: id, name }, context) {
      const round = await context.rounds.get(id);
      refuseState(preparationObstacle(round));
      const person = newId();
      const panel = [...round.panel, { person, name, joined: false }];
      await context.codes.add({ id: keyOf(codeOf(context, person)), person: seatOf(id, person) });
      await saveSubject(context, 'round', round, { ...round, panel }, 'inviteMember');
      return seatOf(id, person);
    },
    async show(seat, context) {
      const [round = '', person = ''] = seat.split(' ');
      const { panel } = await context.rounds.get(round);
      const name = panel.find((member) => member.person === person)?.name ?? '';
      return { person, name, code: codeText(codeOf(context, person)) };
    },
  },

  joinPanel: {
    before: (_input, context) =>
      countAttempt(context, guessId(context), (minutes) =>
        refuse(`输错次数太多，请 ${minutes} 分钟后再输入；着急可联系项目统筹`),
      ),
    async act({ code }, context) {
      const { grants, openid } = context;
      const [id, invited] = await invitedBy(code, context);
      const round = await context.rounds.get(id);
      const person = await personHere(context, invited);
      const reason = await joinObstacle(round, person, context);
      refuseState(reason);
      await saveSubject(context, 'round', round, seated(round, invited, person), 'joinPanel');
      const name = round.panel.find((member) => member.person === invited)?.name ?? '';
      const grant = (await grants.peek(openid)) ?? { id: openid, openid, name, roles: [] };
      await grants.set({ ...grant, roles: withRole(grant.roles, person, { role: 'panelist', person }) });
      await context.guesses.remove(guessId(context));
      return id;
    },
    async show(id, { rounds }) {
      return { round: (await rounds.get(id)).terms.title };
    },
  },
};
