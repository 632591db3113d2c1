import type { OpenRating } from '../../domain/feedback/batch-closing';
import { times } from './random';

export const same = (score: number) => ({ clear: score, useful: score, heard: score, again: score });

export const some = (count: number, changes: Partial<OpenRating> = {}): OpenRating[] =>
  times(count, (index) => {
    const { month = '2022-03', supervisor = 's1', town = 't1' } = changes;
    const id = `${month}${supervisor}${town}${index}${Object.keys(changes.scores ?? {}).length}`;
    return { id, month, supervisor, town, scores: same(1 + (index % 5)), ...changes };
  });
