import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import type { Options } from 'mingo/types';
import { $bucket } from './bucket';
import { $elemMatch } from './element-match';
import { $indexOfBytes, $indexOfCP, $substr, $trunc, $week, comparisons } from './expressions';
import { $geoIntersects, $geoNear, $geoWithin, $nearSphere } from './geo/operators';
import { jsonSchemaValidator } from './json-schema';

type Operators = Parameters<typeof Context.init>[0];

const ours: object = {
  expression: { ...comparisons, $indexOfBytes, $indexOfCP, $substr, $substrBytes: $substr, $trunc, $week },
  pipeline: { $bucket, $geoNear },
  query: { $elemMatch, $geoIntersects, $geoWithin, $nearSphere },
};
const stock: Operators = { accumulator, expression, pipeline, projection, query, window };

/** How queries, updates and pipelines run: where the stock operators differ from CloudBase, ours, which come first, win. */
export const engine: Partial<Options> = {
  context: Context.from(Context.init(ours as Operators), Context.init(stock)),
  jsonSchemaValidator,
};
