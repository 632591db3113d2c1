import * as stock from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { AnyObject, Options } from 'mingo/types';
import { resolve } from 'mingo/util';
import { isFields } from './values';

const joining = ['$and', '$or', '$nor'];

/** Conditions on fields match documents only, never the scalars of an array. */
export const $elemMatch: typeof stock.$elemMatch = (selector, value, options: Options) => {
  const criteria = value as AnyObject;
  const onFields = Object.keys(criteria).some((key) => !key.startsWith('$') || joining.includes(key));
  if (!onFields) return stock.$elemMatch(selector, value, options);

  const query = new Query<unknown>(criteria, options);
  return (document: AnyObject) => {
    const items = resolve(document, selector, { unwrapArray: true });
    return (
      Array.isArray(items) &&
      items.some((item) => (isFields(item) || Array.isArray(item)) && query.test(item))
    );
  };
};
