import { dayOf, dayText, type Instant } from '#domain/calendar';
import { type Flag, type Flagged, supervisorsOf } from '#domain/flags/flag';
import { piecesOf } from '#domain/flags/shingles';
import { flagStepsFor } from '#domain/flags/steps';
import { flagLook, flagSentence, flagTag, flagTitle } from '#domain/flags/words';
import { type Actor, roleText } from '#domain/people';
import { mayRead, mayReadWords } from '#domain/session-access';
import type { ReadContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import { type Names, projectNames } from '#platform/names';

type FlagDocument = Documents['flags'];

export const flagRow = (flag: FlagDocument, names: Names) => ({
  id: flag.id,
  title: flagTitle(flag.kind),
  sentence: flagSentence(flag, names.town),
  state: flag.state,
  tag: flagTag[flag.state],
  who: supervisorsOf(flag).map(names.supervisor).join('、'),
  foundText: `${dayText(flag.foundOn)}发现`,
});

const wordsOf = ({ record: { text } }: SessionDocument) =>
  text ? `${text.matters}\n${text.advice}`.trim() : '';

const titleOf = ({ day, town }: SessionDocument, names: Names) => `${dayText(day)} ${names.town(town)}`;

const WITHHELD = '记录的文字只有能看这两次督导的人可以看；需要时请向督导了解，或由项目统筹对照';

/** The two texts, what they share marked, for whoever may read both; nobody learns of one through the other (R7.8). */
function evidence(kind: Flag['kind'], sessions: readonly SessionDocument[], names: Names, actor: Actor) {
  const [one, other] = sessions;
  if (kind !== 'nearDuplicate' || !one || !other) return { texts: [], withheld: '' };
  if (!sessions.every((session) => mayReadWords(session, actor))) return { texts: [], withheld: WITHHELD };
  const marked = (session: SessionDocument, beside: SessionDocument) => ({
    title: titleOf(session, names),
    pieces: piecesOf(wordsOf(session), wordsOf(beside)),
  });
  return { texts: [marked(one, other), marked(other, one)], withheld: '' };
}

const when = (at: Instant) => dayText(dayOf(at));

/** Whoever dismissed it goes by their role. */
const dismissedText = ({ dismissed }: Flag) =>
  dismissed && { who: roleText[dismissed.role], when: when(dismissed.at), text: dismissed.reason };

function explanationsOf({ explanations }: Flag, names: Names, { role, person }: Actor) {
  const shown = explanations.filter(({ by }) => role !== 'supervisor' || by === person);
  return shown.map(({ by, at, text }) => ({ who: names.supervisor(by), when: when(at), text }));
}

const line = (flagged: Flagged, known: readonly SessionDocument[], names: Names, actor: Actor) => {
  const session = known.find(({ id }) => id === flagged.session);
  return {
    ...{ id: flagged.session, dayText: dayText(flagged.day), town: names.town(flagged.town) },
    supervisor: names.supervisor(flagged.supervisor),
    opens: session !== undefined && mayRead(session, actor),
  };
};

export async function showFlag(id: string, context: ReadContext) {
  const { flags, sessions, actor } = context;
  const [flag, names] = await Promise.all([flags.get(id), projectNames(context)]);
  const found = await Promise.all(flag.sessions.map(({ session }) => sessions.peek(session)));
  const known = found.flatMap((session) => session ?? []);
  const dismissed = dismissedText(flag);
  return {
    ...flagRow(flag, names),
    look: flagLook(flag.kind),
    sessions: flag.sessions.map((each) => line(each, known, names, actor)),
    ...evidence(flag.kind, known, names, actor),
    explanations: explanationsOf(flag, names, actor),
    ...(dismissed && { dismissed }),
    steps: flagStepsFor(flag, actor),
  };
}
