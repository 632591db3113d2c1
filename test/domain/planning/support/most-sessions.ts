import type { DateModel } from '../../../../domain/planning/date-model';

type Graph = Map<string, Map<string, number>>;

function addArc(graph: Graph, from: string, to: string, room: number): void {
  if (!graph.has(from)) graph.set(from, new Map());
  if (!graph.has(to)) graph.set(to, new Map());
  graph.get(from)?.set(to, (graph.get(from)?.get(to) ?? 0) + room);
  if (!graph.get(to)?.has(from)) graph.get(to)?.set(from, 0);
}

function push(graph: Graph, from: string, seen: Set<string>): boolean {
  if (from === 'sink') return true;
  seen.add(from);
  for (const [to, room] of graph.get(from) ?? []) {
    if (room > 0 && !seen.has(to) && push(graph, to, seen)) {
      graph.get(from)?.set(to, room - 1);
      graph.get(to)?.set(from, (graph.get(to)?.get(from) ?? 0) + 1);
      return true;
    }
  }
  return false;
}

/** How many sessions a supervisor's rules allow at all: a plain maximum flow, one path after another. */
export function mostSessions({ towns, days, months, weekCap = 7 }: DateModel): number {
  const graph: Graph = new Map();
  for (const { month, high, rest } of months) {
    addArc(graph, month, 'sink', high);
    addArc(graph, `rest ${month}`, month, rest);
  }
  for (const { day, month, workday } of days) addArc(graph, day, workday ? month : `rest ${month}`, 1);
  for (const { id, need, open } of towns) {
    addArc(graph, 'source', id, need);
    for (const week of new Set(days.map((day) => day.week))) addArc(graph, id, `${id} ${week}`, weekCap);
    for (const { day, week } of days) if (open.has(day)) addArc(graph, `${id} ${week}`, day, 1);
  }
  let sessions = 0;
  while (push(graph, 'source', new Set())) sessions += 1;
  return sessions;
}
