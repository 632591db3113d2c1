import { dayOf } from '../calendar';
import { AppError } from '../errors';
import { type Session, stageText } from '../session';
import { mayReadWords } from '../session-access';
import type { Correction, Part } from './correction';
import type { Correctable } from './kinds';
import { corrected, isSamePart, partOf } from './parts';
import { type Doing, partyOf } from './steps';

const NOT_PARTY = '更正由督导本人、当天的社工、站长、副站长或项目统筹申请，请告诉他们';
const OPEN = '这次督导已有一项更正在等答复，请先办完或撤回再申请';

/** Why `actor` cannot ask that this be corrected; undefined when nothing stands in the way. */
export function askObstacle(session: Session, what: Correctable, doing: Doing): string | undefined {
  const party = partyOf(session, doing);
  if (!party || party === 'bureau') return NOT_PARTY;
  if (session.stage !== 'ended') return `这次督导${stageText[session.stage]}，还不能更正；签退以后再申请`;
  if (session.correction !== undefined) return OPEN;
  if (what === 'record' && session.record.state !== 'confirmed')
    return '记录还没有确认，要改内容请让统筹退回，由督导修改后重新提交';
  return undefined;
}

const refuse = (field: string, words: string) => new AppError('INVALID_INPUT', words, { [field]: words });

/** Which field says that nothing would change. */
const fieldOf: Readonly<Record<Correctable, string>> = {
  ...{ record: 'matters', hours: 'arrival', day: 'day', place: 'town', person: 'supervisor' },
};

function hoursFault({ arrival, departure }: Extract<Part, { what: 'hours' }>) {
  return arrival >= departure ? refuse('departure', '离开时间应晚于到达时间，请重新选择') : undefined;
}

function dayFault({ day }: Extract<Part, { what: 'day' }>, { now, plan }: Doing) {
  if (day > dayOf(now)) return refuse('day', '督导日期不能晚于今天，请重新选择');
  const inSeason = plan.firstSessionDay <= day && day <= plan.lastSessionDay;
  return inSeason ? undefined : refuse('day', '这一天不在项目的督导期内，请重新选择');
}

function tagsFault({ duties, form }: Extract<Part, { what: 'record' }>, { plan }: Doing) {
  const known = new Set(plan.duties.map(({ id }) => id));
  if (duties.some((duty) => !known.has(duty))) return refuse('duties', '请从列出的内容中选择');
  return plan.forms.some(({ id }) => id === form) ? undefined : refuse('form', '请从列出的形式中选择');
}

/** What is wrong with a part by itself; whether towns and people exist is asked elsewhere. */
function partFault(part: Part, doing: Doing): AppError | undefined {
  if (part.what === 'hours') return hoursFault(part);
  if (part.what === 'day') return dayFault(part, doing);
  return part.what === 'record' ? tagsFault(part, doing) : undefined;
}

const isNewlyHidden = (session: Session, doing: Doing): boolean => !mayReadWords(session, doing.actor);

/** Who may not read the words of an individual session keeps them as they are (R7.8). */
function withWords(session: Session, part: Part, doing: Doing): Part {
  const now = partOf(session, 'record');
  if (part.what !== 'record' || now.what !== 'record' || !isNewlyHidden(session, doing)) return part;
  return { ...part, matters: now.matters, advice: now.advice };
}

/** A correction as it is asked for: its asker's own side agrees by asking. */
export function ask(
  session: Session & { readonly id: string },
  wanted: Part,
  reason: string,
  doing: Doing,
): Correction {
  const obstacle = askObstacle(session, wanted.what, doing);
  const party = partyOf(session, doing);
  if (obstacle || !party)
    throw new AppError('INVALID_STATE', obstacle ?? NOT_PARTY, { what: obstacle ?? NOT_PARTY });
  const before = partOf(session, wanted.what);
  const after = withWords(session, wanted, doing);
  const fault = partFault(after, doing);
  if (fault) throw fault;
  if (isSamePart(before, partOf(corrected(session, after), after.what)))
    throw refuse(fieldOf[after.what], '和现在的内容一样，请改成正确的内容');
  const signature = { by: doing.actor.person, at: doing.now };
  return {
    ...{ session: session.id, supervisor: session.supervisor, town: session.town, day: session.day },
    ...{ what: after.what, before, after, reason, state: 'open' },
    asked: { ...signature, party },
    signed: { [party]: signature },
  };
}
