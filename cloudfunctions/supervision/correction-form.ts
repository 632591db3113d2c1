import { dayOf } from '#domain/calendar';
import { askObstacle } from '#domain/correction/ask';
import type { Part } from '#domain/correction/correction';
import { type Correctable, correctables } from '#domain/correction/kinds';
import { partOf } from '#domain/correction/parts';
import { isAfterCutOff } from '#domain/correction/signatures';
import { correctableText, lateText, needsText } from '#domain/correction/words';
import { isPresent } from '#domain/roster/roster';
import { mayReadWords } from '#domain/session-access';
import type { ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { projectNames } from '#platform/names';
import { readable } from './readable';
import { card } from './views';

const kindView = (session: SessionDocument, what: Correctable, context: ReadContext) => {
  const reason = askObstacle(session, what, context);
  const needs = needsText(what, context.today, context.plan);
  return { what, ...correctableText[what], needs, ...(reason && { reason }) };
};

const now = <W extends Correctable>(session: SessionDocument, what: W) =>
  partOf(session, what) as Extract<Part, { what: W }>;

function current(session: SessionDocument, words: boolean) {
  const { duties, form, content, matters, advice } = now(session, 'record');
  const { arrival, departure } = now(session, 'hours');
  const { town, station } = now(session, 'place');
  return {
    ...{ arrival, departure, day: session.day, town, station, supervisor: session.supervisor },
    ...{ duties: [...duties], form, content: [...content] },
    ...{ matters: words ? matters : '', advice: words ? advice : '' },
  };
}

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

/** What can be corrected, as it is now, and what there is to choose from. */
export async function correctionForm({ id }: { readonly id: string }, context: ReadContext) {
  const session = await readable(id, context);
  const { plan, today, towns, stations, supervisors } = context;
  const words = mayReadWords(session, context.actor);
  const [names, allTowns, allStations, allSupervisors] = await Promise.all([
    projectNames(context),
    towns.find({}),
    stations.find({}),
    supervisors.find({}),
  ]);
  return {
    session: card(session, names, plan),
    late: isAfterCutOff(today, plan) ? lateText(plan) : '',
    kinds: correctables.map((what) => kindView(session, what, context)),
    ...{ now: current(session, words), words },
    days: {
      from: plan.firstSessionDay,
      to: dayOf(context.now) < plan.lastSessionDay ? today : plan.lastSessionDay,
    },
    towns: allTowns.filter((each) => isPresent(each, today)).map(named),
    stations: allStations
      .filter((each) => isPresent(each, today))
      .map(({ town, ...station }) => ({ ...named(station), town })),
    supervisors: allSupervisors.map(named),
    ...{ duties: plan.duties, forms: plan.forms, content: plan.contentTags ?? [] },
  };
}
