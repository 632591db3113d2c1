import { Aggregator } from 'mingo/aggregator';
import { ProcessingMode } from 'mingo/core';
import type { Reader } from '../store/reader';
import { find } from './find';
import type { Collection } from './indexes';
import { engine } from './operators';
import { type Fields, isFields } from './values';

export type Stage = Fields;

/** Runs a pipeline; a leading match finds its documents the way a query would. */
export function aggregate(
  reader: Reader,
  collection: Collection,
  stages: Stage[],
  collectionNamed: (name: string) => Collection,
): unknown[] {
  const [first] = stages;
  const match = first && isFields(first.$match) ? first.$match : undefined;
  const documents = find(reader, collection, { filter: match ?? {} });
  const aggregator = new Aggregator(match ? stages.slice(1) : stages, {
    ...engine,
    processingMode: ProcessingMode.CLONE_INPUT,
    collectionResolver: (name) => find(reader, collectionNamed(name), { filter: {} }),
  });
  return aggregator.run(documents);
}
