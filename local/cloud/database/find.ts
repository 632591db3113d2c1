import { Query } from 'mingo/query';
import type { Reader } from '../store/reader';
import { accessFor } from './access';
import { bounded } from './bounded';
import { nearestFirst } from './geo/operators';
import type { Collection } from './indexes';
import { engine } from './operators';
import type { Document, Fields } from './values';

export type Order = Record<string, 1 | -1>;

export interface Selection {
  filter: Fields;
  order?: Order | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
}

/** The documents a selection names; without an order they come as the way to them gives them. */
export function find(reader: Reader, collection: Collection, selection: Selection): Document[] {
  const { filter, order = {}, offset = 0, limit = Number.POSITIVE_INFINITY } = selection;
  const access = accessFor(reader, collection, filter);
  const paths = Object.keys(order);
  const nearer = paths.length === 0 ? nearestFirst(filter) : undefined;
  const inOrder = paths.length === 0 || (access.ordered && paths.length === 1 && paths[0] === '_id');
  const matching = matches(access.documents(inOrder && order._id === -1), filter);
  if (nearer) return bounded([...matching].sort(nearer), offset, limit);
  if (inOrder) return bounded(matching, offset, limit);
  return bounded(sort([...matching], order), offset, limit);
}

export const count = (reader: Reader, collection: Collection, filter: Fields): number =>
  find(reader, collection, { filter }).length;

export function project(documents: Document[], projection: Fields): Fields[] {
  if (Object.keys(projection).length === 0) return documents;
  return new Query({}, engine).find<Fields>(documents, projection as never).all();
}

function* matches(documents: Iterable<Document>, filter: Fields): Iterable<Document> {
  const query = new Query(filter, engine);
  for (const document of documents) if (query.test(document)) yield document;
}

const sort = (documents: Document[], order: Order): Document[] =>
  new Query({}, engine).find<Document>(documents).sort(order).all();
