import { isFields } from '../values';

export type Position = readonly [longitude: number, latitude: number];
type Line = readonly Position[];
/** An outer ring and the rings of its holes. */
type Polygon = readonly Line[];

/** A GeoJSON geometry taken apart. */
export interface Shape {
  points: readonly Position[];
  lines: readonly Line[];
  polygons: readonly Polygon[];
}

type Reader = (coordinates: never) => Partial<Shape>;

const readers: Record<string, Reader> = {
  Point: (point: Position) => ({ points: [point] }),
  LineString: (line: Line) => ({ lines: [line] }),
  Polygon: (polygon: Polygon) => ({ polygons: [polygon] }),
  MultiPoint: (points: Position[]) => ({ points }),
  MultiLineString: (lines: Line[]) => ({ lines }),
  MultiPolygon: (polygons: Polygon[]) => ({ polygons }),
};

export function shapeOf(value: unknown): Shape | undefined {
  if (!isFields(value) || !Array.isArray(value.coordinates)) return undefined;
  const read = readers[String(value.type)];
  return read && { points: [], lines: [], polygons: [], ...read(value.coordinates as never) };
}

// MongoDB's radius of the earth in metres.
const earth = 6_378_100;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres along the surface of the earth. */
export function distance([fromLongitude, from]: Position, [toLongitude, to]: Position): number {
  const north = Math.sin(radians(to - from) / 2) ** 2;
  const east = Math.sin(radians(toLongitude - fromLongitude) / 2) ** 2;
  return 2 * earth * Math.asin(Math.sqrt(north + Math.cos(radians(from)) * Math.cos(radians(to)) * east));
}

export const inRadians = (metres: number): number => metres / earth;

export const positionsOf = ({ points, lines, polygons }: Shape): Position[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flat(2),
];

/** Shapes are compared on the flat map: right for towns, not across the date line or at the poles. */
export const isWithin = (shape: Shape, area: Shape): boolean =>
  area.polygons.some((polygon) => positionsOf(shape).every((position) => covers(polygon, position)));

export function intersect(a: Shape, b: Shape): boolean {
  const touches = (one: Shape, other: Shape) =>
    positionsOf(one).some(
      (position) =>
        other.polygons.some((polygon) => covers(polygon, position)) ||
        segmentsOf(other).some((segment) => isOn(segment, position)) ||
        other.points.some((point) => isSame(point, position)),
    );
  const cross = () => segmentsOf(a).some((first) => segmentsOf(b).some((second) => doCross(first, second)));
  return touches(a, b) || touches(b, a) || cross();
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

function covers([outer = [], ...holes]: Polygon, position: Position): boolean {
  const onEdge = segments(outer).some((segment) => isOn(segment, position));
  return onEdge || (isInside(outer, position) && !holes.some((hole) => isInside(hole, position)));
}

/** Whether a ray to the east leaves the ring an odd number of times. */
const isInside = (ring: Line, [x, y]: Position): boolean =>
  segments(ring).filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1,
  ).length %
    2 ===
  1;

type Segment = readonly [Position, Position];

const segments = (line: Line): Segment[] =>
  line.slice(1).map((end, index): Segment => [line[index] as Position, end]);

const segmentsOf = ({ lines, polygons }: Shape): Segment[] =>
  [...lines, ...polygons.flat()].flatMap(segments);

/** Positive when `c` lies to the left of the way from `a` to `b`. */
const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

function isOn([a, b]: Segment, position: Position): boolean {
  const between = (axis: 0 | 1) =>
    Math.min(a[axis], b[axis]) <= position[axis] && position[axis] <= Math.max(a[axis], b[axis]);
  return turn(a, b, position) === 0 && between(0) && between(1);
}

const doCross = ([a, b]: Segment, [c, d]: Segment): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
