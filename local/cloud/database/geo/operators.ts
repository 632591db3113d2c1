import { Lazy } from 'mingo/lazy';
import type * as stock from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { AnyObject } from 'mingo/types';
import { resolve } from 'mingo/util';
import { requestFailed } from '../../errors';
import { type Fields, isFields } from '../values';
import {
  distance,
  inRadians,
  intersect,
  isWithin,
  type Position,
  positionsOf,
  type Shape,
  shapeOf,
} from './shapes';

type QueryOperator = typeof stock.$eq;

const testing =
  (compile: (value: Fields) => (shape: Shape) => boolean): QueryOperator =>
  (selector, value) => {
    const test = compile(value as Fields);
    return (document: AnyObject) => {
      const shape = shapeOf(resolve(document, selector));
      return shape !== undefined && test(shape);
    };
  };

function geometry(value: Fields): Shape {
  const shape = shapeOf(value.$geometry);
  if (!shape) throw requestFailed('a geometry is needed');
  return shape;
}

export const $geoIntersects = testing((value) => {
  const other = geometry(value);
  return (shape) => intersect(shape, other);
});

export const $geoWithin = testing((value) => {
  if (!Array.isArray(value.$centerSphere)) {
    const area = geometry(value);
    return (shape) => isWithin(shape, area);
  }
  const [center, radius] = value.$centerSphere as [Position, number];
  return (shape) => positionsOf(shape).every((position) => inRadians(distance(center, position)) <= radius);
});

export const $nearSphere = testing((value) => {
  const center = centerOf(value.$geometry);
  const { $minDistance = 0, $maxDistance = Number.POSITIVE_INFINITY } = value as Record<string, number>;
  return (shape) => {
    const metres = nearest(center, shape);
    return $minDistance <= metres && metres <= $maxDistance;
  };
});

/** Sorts by distance what a filter looks for near a place. */
export function nearestFirst(filter: Fields): ((a: AnyObject, b: AnyObject) => number) | undefined {
  const near = Object.entries(filter).find(([, test]) => isFields(test) && test.$nearSphere);
  if (!near) return undefined;
  const [path, test] = near as [string, { $nearSphere: Fields }];
  const center = centerOf(test.$nearSphere.$geometry);
  const metres = (document: AnyObject) => nearest(center, shapeOf(resolve(document, path)) as Shape);
  return (a, b) => metres(a) - metres(b);
}

interface Near extends AnyObject {
  near: unknown;
  distanceField: string;
  key?: string;
  query?: Fields;
  includeLocs?: string;
  minDistance?: number;
  maxDistance?: number;
  distanceMultiplier?: number;
  limit?: number;
}

type Stage = (documents: ReturnType<typeof Lazy>, near: Near, options: object) => ReturnType<typeof Lazy>;

/** The documents near a place, the nearest first, each with its distance. */
export const $geoNear: Stage = (documents, near, options) => {
  const { key, query = {}, minDistance = 0, maxDistance = Number.POSITIVE_INFINITY, limit } = near;
  const center = centerOf(near.near);
  const matching = new Query<unknown>(query, options);
  const found = (documents.collect() as Fields[])
    .filter((document) => matching.test(document))
    .flatMap((document) => {
      const place = key ? (resolve(document, key) as unknown) : Object.values(document).find(shapeOf);
      const shape = shapeOf(place);
      return shape ? [{ document, place, metres: nearest(center, shape) }] : [];
    })
    .filter(({ metres }) => minDistance <= metres && metres <= maxDistance)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, limit)
    .map(({ document, place, metres }) => ({
      ...document,
      [near.distanceField]: metres * (near.distanceMultiplier ?? 1),
      ...(near.includeLocs && { [near.includeLocs]: place }),
    }));
  return Lazy(found);
};

function centerOf(value: unknown): Position {
  const [center] = shapeOf(value)?.points ?? [];
  if (!center) throw requestFailed('near needs a point');
  return center;
}

const nearest = (center: Position, shape: Shape): number =>
  Math.min(...positionsOf(shape).map((position) => distance(center, position)));
