import world from '../../local/world/towns.json';
import { median } from '../../test/domain/planning/support/timing';
import { aPlan } from '../../test/support/plan';
import { times } from '../../test/support/random';
import { schedule } from '../planning/schedule';
import { boardOf, faultsOf } from './board';
import { usualRules } from './drafts';
import { inputOf, type Present } from './present';
import { solveDraft } from './solve';

// A draft of the city's year with its stations and the meaning of the guide (bar 3 s), and the check of every visit; the
// reference is the planner alone.

const FROM = '2022-02-10';
const plan = aPlan();
const present: Present = {
  plan,
  holders: ['s1', 's2', 's3', 's4'].map((id) => ({ id, name: id, post: `p-${id}` })),
  towns: world.towns.map(({ code, ...town }) => ({ id: code, ...town })),
  stations: world.towns.map(({ code, name, workers }) => ({ id: `st${code}`, name, town: code, workers })),
  ...{ blocks: [], sessions: [] },
};
const asked = { rules: usualRules(plan), pins: [] };

const timed = (work: () => unknown): number =>
  median(
    times(5, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

const content = solveDraft(asked, FROM, present);
const alone = timed(() => schedule(inputOf(asked, FROM, present)));
const draft = timed(() => solveDraft(asked, FROM, present));
const check = timed(() => faultsOf(boardOf(content, FROM, present)));
console.log(`  the planner alone  ${alone.toFixed(0)} ms`);
console.log(`  a whole draft      ${draft.toFixed(0)} ms, ${(draft / alone).toFixed(1)} times the planner`);
console.log(`  every visit judged ${check.toFixed(0)} ms, ${(check / alone).toFixed(1)} times the planner`);
