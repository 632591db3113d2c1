import { AppError, refusedAt } from '../errors';
import { type Session, stageText } from '../session';
import { mayReadWords } from '../session-access';
import type { Correction, Part, RecordPart } from './correction';
import { partFault } from './faults';
import type { Correctable } from './kinds';
import { corrected, isSame, partOf } from './parts';
import { type Doing, partyOf } from './steps';

const NOT_PARTY = '更正由督导本人、当天的社工、站长、副站长或项目统筹申请，请告诉他们';
const OPEN = '这次督导已有一项更正在等答复，请先办完或撤回再申请';
const UNCONFIRMED = '记录还没有确认，要改内容请让统筹退回，由督导修改后重新提交';

/** Why `actor` cannot ask that this be corrected; undefined when nothing stands in the way. */
export function askObstacle(session: Session, what: Correctable, doing: Doing): string | undefined {
  const party = partyOf(session, doing);
  if (!party || party === 'bureau') return NOT_PARTY;
  if (session.stage !== 'ended') return `这次督导${stageText[session.stage]}，请在签退以后再申请更正`;
  if (session.correction !== undefined) return OPEN;
  return what === 'record' && session.record.state !== 'confirmed' ? UNCONFIRMED : undefined;
}

/** What is wanted; without words where they stay as they are. */
export type Wanted =
  | Exclude<Part, RecordPart>
  | (Omit<RecordPart, 'matters' | 'advice'> & Partial<Pick<RecordPart, 'matters' | 'advice'>>);

const HIDDEN = '个别督导的内容只有督导和当天的社工可以改，请让他们申请';

/** Whoever may not read the words of an individual session leaves them as they are (R7.8). */
function partOfWanted(session: Session, wanted: Wanted, { actor }: Doing): Part {
  if (wanted.what !== 'record') return wanted;
  if (wanted.matters !== undefined && !mayReadWords(session, actor)) throw refusedAt('matters', HIDDEN);
  const { text } = session.record;
  const { matters = text?.matters ?? '', advice = text?.advice ?? '' } = wanted;
  return { ...wanted, matters, advice };
}

/** Which field says that nothing would change. */
const fieldOf: Readonly<Record<Correctable, string>> = {
  ...{ record: 'matters', hours: 'arrival', day: 'day', place: 'town', person: 'supervisor' },
};

function assertPart(session: Session, before: Part, after: Part, doing: Doing): void {
  const fault = partFault(after, doing, session);
  if (fault) throw fault;
  if (isSame(before, partOf(corrected(session, after), after.what)))
    throw refusedAt(fieldOf[after.what], '和现在的内容一样，请改成正确的内容');
}

function assertAsking(session: Session, what: Correctable, doing: Doing) {
  const party = partyOf(session, doing);
  const obstacle = askObstacle(session, what, doing);
  if (!party || obstacle) {
    const words = obstacle ?? NOT_PARTY;
    throw new AppError('INVALID_STATE', words, { what: words });
  }
  return party;
}

/** A correction as it is asked for: its asker's own side agrees by asking. */
export function ask(
  session: Session & { readonly id: string },
  wanted: Wanted,
  reason: string,
  doing: Doing,
): Correction {
  const { what } = wanted;
  const party = assertAsking(session, what, doing);
  const before = partOf(session, what);
  const after = partOfWanted(session, wanted, doing);
  assertPart(session, before, after, doing);
  const signature = { by: doing.actor.person, at: doing.now };
  return {
    ...{ session: session.id, supervisor: session.supervisor, town: session.town, day: session.day },
    ...{ what, before, after, reason, state: 'open' },
    asked: { ...signature, party },
    signed: { [party]: signature },
  };
}
