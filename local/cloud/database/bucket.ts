import * as stock from 'mingo/operators/pipeline';
import type { AnyObject } from 'mingo/types';

/** A bucket holds its lower boundary; empty buckets do not appear. */
export const $bucket: typeof stock.$bucket = (
  documents,
  { groupBy, boundaries, default: other, output },
  options,
) => {
  const branches = boundaries.slice(1).map((upper, position) => ({
    case: { $and: [{ $gte: [groupBy, boundaries[position]] }, { $lt: [groupBy, upper] }] },
    // biome-ignore lint/suspicious/noThenProperty: this is how MongoDB writes a branch
    then: { $literal: boundaries[position] },
  }));
  const choice: AnyObject = { branches, ...(other !== undefined && { default: { $literal: other } }) };
  const groups = stock.$group(
    documents,
    { _id: { $switch: choice }, ...(output ?? { count: { $sum: 1 } }) },
    options,
  );
  return stock.$sort(groups, { _id: 1 }, options);
};
