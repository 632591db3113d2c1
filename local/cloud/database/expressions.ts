import { evalExpr } from 'mingo/core';
import * as stock from 'mingo/operators/expression';
import type { Any, AnyObject, Options } from 'mingo/types';
import { compare } from 'mingo/util';

type Expression = (document: Any, expression: Any, options: Options) => Any;
type Text = string | null | undefined;

const daysOfWeek = 7;

const comparison =
  (holds: (order: number) => boolean): Expression =>
  (document, expression, options) => {
    const [a, b] = evalExpr(document, expression, options) as [Any, Any];
    return holds(compare(a, b));
  };

/** Values of different types have an order too. */
export const comparisons = {
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
};

export const $indexOfCP: Expression = (document, expression, options) => {
  const [text, part, start = 0, end] = evalExpr(document, expression, options) as [
    Text,
    string,
    number?,
    number?,
  ];
  if (text === null || text === undefined) return null;
  const points = [...text].slice(start, end).join('');
  const index = points.indexOf(part);
  return index < 0 ? -1 : start + [...points.slice(0, index)].length;
};

export const $indexOfBytes: Expression = (document, expression, options) => {
  const [text, part, start = 0, end] = evalExpr(document, expression, options) as [
    Text,
    string,
    number?,
    number?,
  ];
  if (text === null || text === undefined) return null;
  const index = Buffer.from(text).subarray(start, end).indexOf(part);
  return index < 0 ? -1 : start + index;
};

/** Bytes from a start on; a negative length means all the rest. */
export const $substr: Expression = (document, expression, options) => {
  const [value, start, length] = evalExpr(document, expression, options) as [unknown, number, number];
  const bytes = Buffer.from(value === null || value === undefined ? '' : textOf(value));
  if (start < 0) return '';
  return bytes.subarray(start, length < 0 ? undefined : start + length).toString();
};

/** Takes a number as well as a list of a number and its places. */
export const $trunc: Expression = (document, expression, options) =>
  stock.$trunc(document as AnyObject, Array.isArray(expression) ? expression : [expression], options);

/** Weeks begin on Sundays; the days before the first Sunday are in week 0. */
export const $week: Expression = (document, expression, options) => {
  const part = (name: string) => evalExpr(document, { [name]: expression }, options) as number | null;
  const dayOfYear = part('$dayOfYear');
  const dayOfWeek = part('$dayOfWeek');
  if (dayOfYear === null || dayOfWeek === null) return null;
  return Math.floor((dayOfYear + daysOfWeek - dayOfWeek) / daysOfWeek);
};

const textOf = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));
