import { draft } from '../../../domain/recruitment/form';
import { ask } from '../../support/asked';
import { textAt, textsIn, withText } from '../../support/form-texts';
import type { World } from '../../support/given';
import { coordinator } from '../../support/people';
import { aForm } from '../../support/recruitment';
import { anOpenRound, guest, typed } from '../../support/rounds';
import { refused } from '../../support/unharmed';
import { PNG, sendFile } from '../../support/uploads';

const TOO_MUCH = '啊'.repeat(5000);
const EMOJI = '👨‍👩‍👧 𠮷';
const me = guest('a1');
const file = { kind: 'degree', name: '毕业证.png' } as const;
const texts = textsIn(draft);

const full = aForm({
  ...{ degreeNumber: 'D1', periods: [{ field: 'elderly', from: '2014-01', to: '2020-01', place: '某机构' }] },
  grounds: [{ id: 'msw', evidence: '2016 年' }],
});

let world: World;
let round: string;
let own: string;

beforeAll(async () => {
  ({ world, round } = await anOpenRound());
  own = await typed(world, round, 'a1', full);
});

test('the schema has every text that the form asks for', () => {
  expect(texts).toEqual(expect.arrayContaining(['name', 'phone', 'periods.0.place', 'grounds.0.evidence']));
  expect(texts.length).toBeGreaterThan(12);
});

test.each(texts)('5,000 characters in %s are refused there, and the draft stays as it was', async (path) => {
  const form = withText(full, path, TOO_MUCH);
  const { code, fields } = await refused(world, () =>
    world.as(me)('recruitment', 'saveDraft', { round, form }),
  );
  expect([code, Object.keys(fields ?? {})[0]]).toEqual(['INVALID_INPUT', path]);
});

/** What is chosen, or has a form of its own, takes no emoji. */
const closed = [
  ...['name', 'phone', 'certificateDate', 'fields.0', 'grounds.0.id'],
  ...['periods.0.field', 'periods.0.from', 'periods.0.to'],
];

test.each(texts)('an emoji in %s is kept as it was typed, or refused there', async (path) => {
  const form = withText(full, path, EMOJI);
  const saved = await world
    .as(me)('recruitment', 'saveDraft', { round, form })
    .catch(({ fields }: { fields: Record<string, string> }) => ({ form: undefined, faults: fields }));
  const at = Object.keys(saved.faults).filter((each) => each === path || each === path.split('.')[0]);
  expect(at.length > 0).toBe(closed.includes(path));
  if (at.length === 0) expect(textAt(saved.form, path)).toBe(EMOJI);
});

test('misfits and what is missing in the same form are told in one answer', async () => {
  const form = { name: TOO_MUCH, phone: '138', certificateDate: '2030-01-01' };
  const failure = await refused(world, () => world.as(me)('recruitment', 'saveDraft', { round, form }));
  expect(failure).toMatchObject({
    message: '姓名最多 30 个字',
    fields: {
      ...{ name: '姓名最多 30 个字', phone: '手机号应为 11 位，请核对', education: '请填写学历' },
      certificateDate: '发证日期不能晚于今天',
    },
  });
  const paper = { round, form, consents: [] };
  expect(
    (await refused(world, () => world.as(coordinator)('recruitment', 'enterPaper', paper))).fields,
  ).toMatchObject({
    ...{ name: '姓名最多 30 个字', terms: '请阅读并同意报名须知', commitment: '请阅读并勾选政治承诺' },
  });
});

test('all that keeps a form from being handed in is told in one answer', async () => {
  await typed(world, round, 'a1', aForm({ education: 'secondary', phone: '138' }));
  const { fields = {} } = await refused(world, () => ask(world, me, 'submit', own));
  expect(Object.keys(fields).sort()).toEqual([
    ...['attachments.certificate', 'attachments.degree', 'education', 'phone', 'terms'],
  ]);
});

test('ten megabytes to the byte are taken, one more is not, nor a text that is named a photo', async () => {
  const send = async (bytes: Buffer) => {
    const { cloudPath } = await world.as(me)('recruitment', 'uploadPath', { id: own, ...file });
    const fileId = await sendFile(world, 'a1', cloudPath, bytes);
    return () => world.as(me)('recruitment', 'attach', { id: own, ...file, fileId });
  };
  const exactly = Buffer.concat([PNG, Buffer.alloc(10 * 2 ** 20 - PNG.length)]);
  expect((await (await send(exactly))()).attachments).toMatchObject([{ size: '10.0 MB' }]);
  const larger = await send(Buffer.concat([exactly, Buffer.alloc(1)]));
  expect((await refused(world, larger)).message).toMatch(/文件超过 10 MB/);
  const text = await send(Buffer.from('这不是照片'));
  expect((await refused(world, text)).message).toMatch(/只收 JPG、PNG 照片和 PDF/);
});

test('a proof is taken only for a ground of the notice', async () => {
  const proof = { id: own, kind: 'grounds' as const, name: '证明.pdf', ground: 'nobel' };
  const { fields } = await refused(world, () => world.as(me)('recruitment', 'uploadPath', proof));
  expect(fields).toEqual({ 'attachments.grounds.nobel': '请选择这份证明对应公告的哪一项优先条件' });
});
