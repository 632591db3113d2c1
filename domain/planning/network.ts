/** An arc that may carry `low` to `high` units; `flow` of them cost square·flow² + cost·flow, all integers. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly cost: number;
  readonly square?: number;
}

/** The arcs as columns, which keeps a search over thousands of them within a millisecond. */
export interface Network {
  readonly supply: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
  readonly square: Float64Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** For node v the places `first[v]` to `first[v + 1]` of `ends` hold 2·arc where it starts and 2·arc + 1 where it ends. */
  readonly first: Int32Array;
  readonly ends: Int32Array;
}

export function networkOf(supply: readonly number[], arcs: readonly Arc[]): Network {
  return {
    supply: Float64Array.from(supply),
    from: Int32Array.from(arcs, (arc) => arc.from),
    to: Int32Array.from(arcs, (arc) => arc.to),
    cost: Float64Array.from(arcs, (arc) => arc.cost),
    square: Float64Array.from(arcs, (arc) => arc.square ?? 0),
    low: Int32Array.from(arcs, (arc) => arc.low),
    high: Int32Array.from(arcs, (arc) => arc.high),
    ...endsOf(supply.length, arcs),
  };
}

function endsOf(nodes: number, arcs: readonly Arc[]) {
  const first = new Int32Array(nodes + 1);
  const ends = new Int32Array(2 * arcs.length);
  for (const { from, to } of arcs) {
    first[from + 1] = whole(first, from + 1) + 1;
    first[to + 1] = whole(first, to + 1) + 1;
  }
  for (let node = 0; node < nodes; node += 1) first[node + 1] = whole(first, node + 1) + whole(first, node);
  const next = first.slice();
  const place = (node: number, end: number) => {
    ends[whole(next, node)] = end;
    next[node] = whole(next, node) + 1;
  };
  for (const [index, { from, to }] of arcs.entries()) {
    place(from, 2 * index);
    place(to, 2 * index + 1);
  }
  return { first, ends };
}

/** The number at a place that is known to exist; one function for each kind of column, so that both stay fast. */
export const at = (numbers: Float64Array, place: number): number => numbers[place] as number;
export const whole = (numbers: Int32Array, place: number): number => numbers[place] as number;

export const arcCost = ({ cost, square }: Network, arc: number, flow: number): number =>
  at(square, arc) * flow * flow + at(cost, arc) * flow;

/** What one more unit costs when the arc already carries `flow`. */
export const oneMore = ({ cost, square }: Network, arc: number, flow: number): number =>
  at(square, arc) * (2 * flow + 1) + at(cost, arc);
