import { median, timeOf } from '../../test/domain/planning/support/timing';
import { aPlan } from '../../test/support/plan';
import { aWrittenYear } from '../../test/support/written-year';
import { findingsOf } from './detect';
import { resembling } from './resembling';
import { lettersOf, resemblance, shinglesOf } from './shingles';

// Near-duplicate records of a whole year: prefix filtering against comparing every pair, and all detectors together.

const SHARE = 0.8;
const years = [1, 2, 3].map((seed) => aWrittenYear(seed));
const textsOf = (year: ReturnType<typeof aWrittenYear>) =>
  year.map(({ record }) => ({ shingles: shinglesOf(lettersOf(record.text?.matters ?? '')) }));

const everyPair = (texts: ReturnType<typeof textsOf>) =>
  texts.filter(({ shingles }, at) =>
    texts.slice(0, at).some((other) => resemblance(shingles, other.shingles) >= SHARE),
  );

const texts = years.map(textsOf);
const ours = median(texts.map((each) => timeOf(() => resembling(each, SHARE, () => true))));
const naive = median(texts.map((each) => timeOf(() => everyPair(each))));
const all = median(years.map((year) => timeOf(() => findingsOf(year, aPlan(), '2023-01-01'))));
console.log(`  720 records: prefix filter ${ours.toFixed(0)} ms   every pair ${naive.toFixed(0)} ms`);
console.log(`  ratio ${(ours / naive).toFixed(3)}   all detectors ${all.toFixed(0)} ms`);
