import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import { $bucket } from './bucket';
import { $elemMatch } from './element-match';
import { $indexOfBytes, $indexOfCP, $substr, $trunc, $week, comparisons } from './expressions';

/** All operators; where the stock ones lack something or differ from CloudBase, ours, which come first, win. */
export const context = Context.from(
  Context.init({
    expression: { ...comparisons, $indexOfBytes, $indexOfCP, $substr, $substrBytes: $substr, $trunc, $week },
    pipeline: { $bucket },
    query: { $elemMatch },
  }),
  Context.init({ accumulator, expression, pipeline, projection, query, window }),
);
