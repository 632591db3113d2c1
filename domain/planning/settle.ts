import { type Flow, send, stepPrice } from './flow';
import { at, type Network, whole } from './network';
import { dequeue, emptyQueue, enqueue } from './queue';

/** What a search has found: for each node its distance and the end of an arc it was reached by. */
interface Search {
  readonly distance: Float64Array;
  readonly by: Int32Array;
  readonly done: Uint8Array;
  readonly touched: number[];
}

/**
 * Sends every unit of excess along the cheapest path to where units are missing, by successive shortest paths
 * (Busacker–Gowen, with the potentials of Edmonds–Karp). False when some excess can go nowhere.
 */
export function settle(network: Network, flow: Flow): boolean {
  const nodes = network.supply.length;
  const search: Search = {
    distance: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    by: new Int32Array(nodes),
    done: new Uint8Array(nodes),
    touched: [],
  };
  for (let node = 0; node < nodes; node += 1) {
    while (at(flow.excess, node) > 0) {
      const target = nearestGap(network, flow, search, node);
      if (target === undefined) return false;
      raisePotentials(flow, search, at(search.distance, target));
      sendOne(network, flow, search, node, target);
      forget(search);
    }
  }
  return flow.excess.every((units) => units === 0);
}

function nearestGap(network: Network, flow: Flow, search: Search, start: number): number | undefined {
  const queue = emptyQueue();
  search.distance[start] = 0;
  search.touched.push(start);
  enqueue(queue, 0, start);
  for (let head = dequeue(queue); head; head = dequeue(queue)) {
    const node = head.key;
    if (search.done[node]) continue;
    search.done[node] = 1;
    if (at(flow.excess, node) < 0) return node;
    for (let place = whole(network.first, node); place < whole(network.first, node + 1); place += 1)
      reach(network, flow, search, node, whole(network.ends, place), queue);
  }
  return undefined;
}

function reach(
  network: Network,
  flow: Flow,
  { distance, by, done, touched }: Search,
  node: number,
  end: number,
  queue: ReturnType<typeof emptyQueue>,
): void {
  const next = end & 1 ? whole(network.from, end >> 1) : whole(network.to, end >> 1);
  if (done[next]) return;
  const price = stepPrice(network, flow, end) + at(flow.potential, node) - at(flow.potential, next);
  const far = at(distance, node) + price;
  if (far >= at(distance, next)) return;
  if (at(distance, next) === Number.POSITIVE_INFINITY) touched.push(next);
  distance[next] = far;
  by[next] = end;
  enqueue(queue, far, next);
}

/** Only nodes nearer than the target change: the others would all fall by the same amount, which prices nothing. */
function raisePotentials({ potential }: Flow, { distance, done, touched }: Search, limit: number): void {
  for (const node of touched)
    if (done[node]) potential[node] = at(potential, node) + at(distance, node) - limit;
}

function sendOne(network: Network, flow: Flow, { by }: Search, start: number, target: number): void {
  for (let node = target; node !== start; ) {
    const end = whole(by, node);
    send(network, flow, end >> 1, end & 1 ? -1 : 1);
    node = end & 1 ? whole(network.to, end >> 1) : whole(network.from, end >> 1);
  }
}

function forget({ distance, done, touched }: Search): void {
  for (const node of touched) {
    distance[node] = Number.POSITIVE_INFINITY;
    done[node] = 0;
  }
  touched.length = 0;
}
