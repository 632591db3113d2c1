import type { World } from '../support/given';
import { type Phone, phoneOf, renderPage } from '../support/pages';
import { aForm } from '../support/recruitment';
import { anOpenRound, guest, typed } from '../support/rounds';
import { PNG } from '../support/uploads';

const ADD = '添加学历证书';
const grounds = [{ id: 'msw', evidence: '2016 年硕士' }];
const pdf = { name: '毕业证.pdf', bytes: Buffer.from('%PDF-1.4 white') };
const photo = { name: 'IMG_1.png', bytes: PNG };

const line = { isDown: false };
let world: World;
let round: string;

beforeAll(async () => {
  ({ world, round } = await anOpenRound());
});

/** The page of the material, of someone who has filled in all before it. */
async function openMaterial(person = 'a1'): Promise<Phone> {
  await typed(world, round, person, aForm({ grounds }));
  const phone = phoneOf(world, guest(person));
  const upload: typeof phone.upload = (path, bytes) =>
    line.isDown ? Promise.reject({ errMsg: 'uploadFile:fail' }) : phone.upload(path, bytes);
  return renderPage('packages/recruitment/apply/index', { query: { round }, ...phone, upload });
}

async function add(page: Phone, file: Parameters<Phone['offer']>[0], source = '从聊天文件选', to = ADD) {
  page.offer(file);
  await page.tap(to);
  await page.tap(source);
}

test('what is needed says so, and stands at its place when the next step is tried (R1.2)', async () => {
  const page = await openMaterial();
  expect(page.text()).toContain('第 7 / 9 步');
  expect(page.text()).not.toContain('请上传学历证书');
  await page.tap('下一步');
  const lines = page.lines();
  for (const words of ['请上传学历证书', '请上传社会工作者职业资格证书']) expect(lines).toContain(words);
  expect(page.text()).toContain('请上传优先条件证明：社会工作专业硕士');
  await add(page, photo, '拍照或从相册选');
  expect(page.lines()).not.toContain('请上传学历证书');
  expect(page.lines()).toContain('请上传社会工作者职业资格证书');
});

test('a file shows how far it is, then its name and size; it is previewed and deleted', async () => {
  const page = await openMaterial('a2');
  page.hold();
  await add(page, pdf);
  expect(page.text()).toContain('正在上传 50%');
  await page.deliver();
  expect(page.text()).not.toContain('正在上传');
  expect(page.lines()).toEqual(expect.arrayContaining(['毕业证.pdf', '1 KB', '1 / 3']));
  await page.tapLabel('预览毕业证.pdf');
  expect(Buffer.from(await (await fetch(page.previewed[0] ?? '')).arrayBuffer())).toEqual(pdf.bytes);
  await page.tapLabel('删除毕业证.pdf');
  expect(page.lines()).not.toContain('毕业证.pdf');
});

test('a photo is previewed at once', async () => {
  const page = await openMaterial('a3');
  await add(page, photo, '拍照或从相册选');
  await page.tapLabel('预览照片.png');
  expect(page.previewed).toEqual([expect.stringMatching(/^http/)]);
});

test('what did not arrive stays with its reason, and arrives when it is tried again', async () => {
  const page = await openMaterial('a4');
  line.isDown = true;
  await add(page, pdf);
  expect(page.text()).toContain('没有传上去，请检查网络后重试');
  line.isDown = false;
  await page.tap('重试');
  expect(page.text()).not.toContain('没有传上去');
  expect(page.lines()).toContain('1 / 3');
});

test.each([
  ['too large a file', { ...pdf, size: 10 * 2 ** 20 + 1 }, '文件超过 10 MB，请压缩后再选'],
  ['a file of another kind', { ...pdf, name: '毕业证.docx' }, '只能是 jpg、png、pdf，请转换后再选'],
  [
    'a file that only calls itself a PDF',
    { ...pdf, bytes: Buffer.from('<html>') },
    '只收 JPG、PNG 照片和 PDF',
  ],
])('%s is refused at its place and is not offered again', async (_sentence, file, words) => {
  const page = await openMaterial('a5');
  await add(page, file);
  expect(page.text()).toContain(words);
  expect(page.lines()).not.toContain('重试');
  await page.tap('移除');
  expect(page.text()).not.toContain(words);
});

test('three of a kind are the most', async () => {
  const page = await openMaterial('a6');
  for (const name of ['一.pdf', '二.pdf', '三.pdf']) await add(page, { ...pdf, name });
  expect(page.lines()).toContain('3 / 3');
  expect(page.text()).toContain('已到上限，删除后可再添加');
  await page.tapLabel('删除二.pdf');
  expect(page.text()).toContain(ADD);
});

test('whoever thinks better of it has added nothing', async () => {
  const page = await openMaterial('a7');
  await page.tap(ADD);
  await page.tap('取消');
  await add(page, undefined);
  expect(page.lines()).not.toContain('1 / 3');
  expect(page.text()).not.toContain('请在微信设置里允许');
});

test('a proof lies with the ground it proves (R1.2)', async () => {
  const page = await openMaterial('a8');
  await add(page, pdf, '从聊天文件选', '添加这项证明');
  const own = (await world.as(guest('a8'))('recruitment', 'mine', { round })).application;
  expect(own?.attachments).toMatchObject([{ kind: 'grounds', ground: 'msw', name: '毕业证.pdf' }]);
  expect(Object.keys(own?.faults ?? {}).sort()).toEqual([
    ...['attachments.certificate', 'attachments.degree', 'terms'],
  ]);
});
