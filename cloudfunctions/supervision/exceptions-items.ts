import { dayOf } from '#domain/calendar';
import { current, type SessionException } from '#domain/exceptions/exception';
import { kinds } from '#domain/exceptions/kinds';
import { availableExceptionSteps, exceptionSteps } from '#domain/exceptions/steps';
import { exceptionLines, exceptionTag } from '#domain/exceptions/words';
import type { Frame } from '#platform/context';
import type { SessionDocument } from '#platform/documents';

type Doing = Pick<Frame, 'actor' | 'now' | 'plan'>;

export const itemOf = (
  session: SessionDocument,
  exception: SessionException,
  { now }: Pick<Frame, 'now'>,
  nameOf?: (person: string) => string,
) => ({
  ...{ kind: exception.kind, text: kinds[exception.kind].text, state: exception.state },
  ...{ tag: exceptionTag(session, exception, dayOf(now)), lines: exceptionLines(exception, nameOf) },
});

export const stepsOf = (session: SessionDocument, doing: Doing) =>
  availableExceptionSteps(session, doing).map((step) => {
    const { text, hint } = exceptionSteps[step];
    return { step, text, hint };
  });

/** What the page of a session says of its exceptions; undefined where there is nothing to say or to do. */
export function exceptionsField(session: SessionDocument, doing: Doing) {
  const items = current(session).map((each) => itemOf(session, each, doing));
  const steps = stepsOf(session, doing);
  return items.length + steps.length > 0 ? { exceptions: { items, steps } } : {};
}
