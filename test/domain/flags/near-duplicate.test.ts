import { nearDuplicates } from '../../../domain/flags/near-duplicate';
import { resembling } from '../../../domain/flags/resembling';
import { lettersOf, piecesOf, resemblance, shinglesOf } from '../../../domain/flags/shingles';
import { aPlan } from '../../support/plan';
import { integerFrom, oneOf, randomFrom, times } from '../../support/random';
import { aDoneSession, aRecordText, at, type TestSession } from '../../support/sessions';
import { anOwnText } from '../../support/written-year';

const LONG =
  '今天到站后先和站长核对了低保、特困和独居长者名单，发现有 12 户半年没有入户；下午带三名社工走访其中 4 户，演练了初次接触的谈话，商定由楼长陪同再访，并把分工写进站点的工作安排。';
const OTHER =
  '围绕困境儿童个案开展小组督导，厘清家庭、学校和站点各自的责任，讨论了照顾安排、复学手续和心理支持的先后次序，要求社工在两周内完成家庭访视并补齐过程记录，下次督导时汇报进展。';

const plan = aPlan();
const written = (id: string, matters: string, changes: Partial<TestSession> = {}, form = 'group') =>
  aDoneSession({
    ...{ id, day: id === 'b' ? '2022-03-10' : '2022-03-09' },
    record: {
      state: 'confirmed',
      text: aRecordText({ matters, advice: '', form }),
      submittedAt: at('18:00', id === 'b' ? '2022-03-10' : '2022-03-09'),
    },
    ...changes,
  });

const percentOf = (one: TestSession, other: TestSession) => {
  const [found] = nearDuplicates([one, other], plan);
  return found?.kind === 'nearDuplicate' ? found.percent : undefined;
};

const half = LONG.slice(0, LONG.length / 2);
const tail = '另外布置了下月的长者探访任务。';

// biome-ignore format: one line per case
test.each<[what: string, one: TestSession, other: TestSession, percent: number | undefined]>([
  ['the same words', written('a', LONG), written('b', LONG), 100],
  ['other numbers, spaces and commas', written('a', LONG), written('b', LONG.replace('12', '9').replaceAll('，', ' ')), 100],
  ['a sentence more at the end', written('a', LONG), written('b', LONG + tail), 84],
  ['another text', written('a', LONG), written('b', OTHER), undefined],
  ['half copied, half new', written('a', LONG), written('b', half + OTHER.slice(0, OTHER.length / 2)), undefined],
  ['the same few words', written('a', half.slice(0, 50)), written('b', half.slice(0, 50)), undefined],
  ['no words at all', written('a', ''), written('b', ''), undefined],
  ['the words of another supervisor', written('a', LONG), written('b', LONG, { supervisor: 's2' }), 100],
  ['individual words of the same supervisor', written('a', LONG, {}, 'individual'), written('b', LONG, {}, 'individual'), 100],
  ['individual words of another supervisor', written('a', LONG, {}, 'individual'), written('b', LONG, { supervisor: 's2' }), undefined],
  ['another’s words in an individual session', written('a', LONG), written('b', LONG, { supervisor: 's2' }, 'individual'), undefined],
  ['what was taken over from paper', written('a', LONG, { takenOver: { import: 'i', evidence: 'e' } }), written('b', LONG), undefined],
  ['a session that was voided', written('a', LONG, { stage: 'voided' }), written('b', LONG), undefined],
])('against %s (R7.5)', (_what, one, other, percent) => {
  expect(percentOf(one, other)).toBe(percent);
  expect(percentOf(other, one)).toBe(percent);
});

test('a text used again and again is found once for each further use, beside the first (R7.5)', () => {
  const uses = ['a', 'b', 'c', 'd'].map((id, index) =>
    aDoneSession({
      ...{ id, day: `2022-03-1${index}` },
      record: { state: 'submitted', text: aRecordText({ matters: LONG }), submittedAt: index },
    }),
  );
  const pairs = nearDuplicates(uses.toReversed(), plan).map(({ sessions }) =>
    sessions.map(({ session }) => session).join(''),
  );
  expect(pairs).toEqual(['ab', 'ac', 'ad']);
});

test('the Plan says from which share and which length on', () => {
  const pair = [written('a', LONG), written('b', LONG + tail)];
  const found = (share: number, characters: number) =>
    nearDuplicates(pair, aPlan({ flags: { ...plan.flags, alike: { share, characters } } })).length;
  expect([found(0.84, 60), found(0.86, 60)]).toEqual([1, 0]);
  const length = lettersOf(LONG).length;
  expect([found(0.8, length), found(0.8, length + 1)]).toEqual([1, 0]);
});

/** What the fast way is held against: every pair. */
function pairwise<T extends { shingles: ReadonlySet<string> }>(texts: readonly T[], share: number) {
  return texts.flatMap((later, index) => {
    const shares = texts.slice(0, index).map((earlier) => resemblance(later.shingles, earlier.shingles));
    const most = Math.max(0, ...shares);
    return most >= share && most > 0 ? [{ later, earlier: texts[shares.indexOf(most)], share: most }] : [];
  });
}

test.each([1, 2, 3, 4])('prefix filtering finds what comparing every pair finds: drawing %d', (seed) => {
  const random = randomFrom(seed);
  const sources = times(8, () => anOwnText(random).matters);
  const texts = times(60, () => {
    const text = oneOf(random, sources);
    const cut = integerFrom(random, 0, 40);
    return { shingles: shinglesOf(lettersOf(text.slice(cut) + anOwnText(random).advice.slice(0, cut))) };
  });
  for (const share of [0.5, 0.7, 0.8, 0.95, 1])
    expect(resembling(texts, share, () => true)).toEqual(pairwise(texts, share));
});

test('a text is cut into what the other has too, and is whole again when joined', () => {
  const pieces = piecesOf('先核对名单，再走访 4 户独居长者。', '上周走访4户独居长者，很顺利');
  expect(pieces).toEqual([
    { text: '先核对名单，再', isShared: false },
    { text: '走访 4 户独居长者。', isShared: true },
  ]);
  expect(
    piecesOf(LONG, OTHER)
      .map(({ text }) => text)
      .join(''),
  ).toBe(LONG);
  expect(piecesOf('', LONG)).toEqual([]);
});
