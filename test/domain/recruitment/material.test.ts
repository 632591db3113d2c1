import type { Draft } from '../../../domain/recruitment/form';
import {
  groupOf,
  materialOf,
  missingMaterial,
  type Proof,
  proofObstacle,
  proofText,
} from '../../../domain/recruitment/material';
import { theTerms } from '../../support/recruitment';

const terms = theTerms();
const degree = { kind: 'degree' } as const;
const certificate = { kind: 'certificate' } as const;
const proofOf = (ground: string) => ({ kind: 'grounds' as const, ground });
const claims = (...ids: string[]): Draft => ({ grounds: ids.map((id) => ({ id, evidence: '证书' })) });

// biome-ignore format: read as a table
const cases: readonly [sentence: string, form: Draft, files: Proof[], missing: string[]][] = [
  ['nothing sent lacks both certificates',         {},                     [],                                        ['attachments.degree', 'attachments.certificate']],
  ['a practice proof stands for neither',          {},                     [{ kind: 'practice' }, degree],            ['attachments.certificate']],
  ['both certificates are enough without a claim', {},                     [degree, certificate],                     []],
  ['each ground claimed needs its own proof',      claims('msw', 'city'),  [degree, certificate, proofOf('msw')],     ['attachments.grounds.city']],
  ['the proof of a ground not claimed is no fault', claims(),              [degree, certificate, proofOf('msw')],     []],
  ['a proof that names no ground proves none',     claims('msw'),          [degree, certificate, { kind: 'grounds' }], ['attachments.grounds.msw']],
];

test.each(cases)('%s (R1.2)', (_sentence, form, files, missing) => {
  expect(Object.keys(missingMaterial(form, files, terms))).toEqual(missing);
});

test('files lie by kind, and by each ground that is claimed or proven', () => {
  const places = (form: Draft, files: Proof[]) =>
    materialOf(form, files, terms).map(({ group, needed }) => `${group}${needed ? ' needed' : ''}`);
  const kinds = ['degree needed', 'certificate needed', 'practice'];
  expect(places({}, [])).toEqual(kinds);
  expect(places(claims('msw'), [proofOf('city')])).toEqual([...kinds, 'grounds.msw needed', 'grounds.city']);
});

test('what is missing is said in words of the notice', () => {
  const { [`attachments.${groupOf(proofOf('msw'))}`]: words } = missingMaterial(claims('msw'), [], terms);
  expect(words).toBe(`请上传${proofText(proofOf('msw'), terms)}`);
  expect(words).toMatch(/^请上传优先条件证明：社会工作专业硕士/);
});

test.each([
  ['a certificate', degree, undefined],
  ['a proof of a listed ground', proofOf('msw'), undefined],
  ['a proof of an unknown ground', proofOf('x'), /公告的哪一项/],
  ['a proof of no ground', { kind: 'grounds' } as const, /公告的哪一项/],
  ['a certificate of a ground', { ...degree, ground: 'msw' }, /只有优先条件的证明/],
] as const)('%s is taken, or refused in words', (_sentence, proof, words) => {
  const obstacle = proofObstacle(proof, terms);
  if (words) expect(obstacle).toMatch(words);
  else expect(obstacle).toBeUndefined();
});
