import { aGrant, given, type World } from '../support/given';
import { offline, phoneOf, renderPage } from '../support/pages';
import { coordinator, otherSupervisor, supervisor } from '../support/people';
import { aDoneSession, aRecordText, at } from '../support/sessions';

const inspector = { role: 'inspector', person: 'in1' } as const;
const stranger = { role: 'visitor', person: 'stranger' } as const;
const COPIED =
  '到站后先和站长核对了低保、特困和独居长者名单，发现有十二户半年没有入户；下午带三名社工走访其中四户，演练了初次接触的谈话，商定由楼长陪同再访，并把分工写进安排。';

const written = (id: string, day: string) =>
  aDoneSession({
    ...{ id, day },
    record: {
      state: 'confirmed',
      text: aRecordText({ matters: COPIED, advice: '' }),
      submittedAt: at('18:00', day),
    },
  });

const sessions = [written('copied0001', '2022-03-08'), written('copied0002', '2022-03-09')];
const page = (name: string) => `packages/${name}/index`;

let world: World;

beforeAll(async () => {
  const grants = [aGrant('in1', { role: 'inspector', person: 'in1' })];
  world = await given({ now: '2022-03-10T10:00', sessions, grants });
  world.clock.set('2022-03-11T00:05');
  await world.daily();
});

test('a supervisor has hours certified in two taps, and anyone checks the code (R7.6)', async () => {
  const own = await renderPage(page('supervisor/certificate'), phoneOf(world, supervisor));
  expect(own.text()).toContain('还没有开过证明');
  await own.tap('开出证明');
  await own.tap('开出');
  expect(own.text()).toContain('已开出，编号 2022-0001');
  expect(own.text()).toContain('16 小时 30 分');
  await own.tap('打开 Word 文件');
  const code = /核验码 (\w{5}-\w{5})/.exec(own.text())?.[1] ?? '';

  const anyone = await renderPage(page('public/certificate'), phoneOf(world, stranger));
  await anyone.tap('核验');
  expect(anyone.text()).toContain('请输入证明上的 10 位核验码');
  await anyone.type('核验码', 'AAAAA-AAAAA');
  await anyone.tap('核验');
  expect(anyone.text()).toContain('没有这张证明，请对照证明重新输入核验码');
  await anyone.type('核验码', code.toLowerCase());
  await anyone.tap('核验');
  expect(anyone.lines()[0]).toBe('证明属实');
  expect(anyone.text()).toContain('何敏仪');
  await anyone.tap('再查一张');
  anyone.pointCameraAt(`packages/public/certificate/index?scene=${code.replace('-', '')}`);
  await anyone.tap('扫证明上的码');
  expect(anyone.lines()[0]).toBe('证明属实');
  await anyone.tap('再查一张');
  anyone.pointCameraAt(undefined);
  await anyone.tap('扫证明上的码');
  expect(anyone.text()).toContain('没有扫到码，可以再扫一次，或输入证明上的核验码');
  expect(anyone.text()).toContain('核验督导时数证明');

  const scanning = { ...phoneOf(world, stranger), query: { scene: code.replace('-', '') } };
  expect((await renderPage(page('public/certificate'), scanning)).lines()[0]).toBe('证明属实');
});

test('a check without a network says so, and what was typed stays', async () => {
  const anyone = await renderPage(page('public/certificate'), { cloud: offline });
  await anyone.type('核验码', 'K7QFA-4M9DX');
  await anyone.tap('核验');
  await anyone.pass(600);
  expect(anyone.text()).toContain('网络不通，请检查网络后重试');
});

test('the coordinator is told whose certificate is missing, at its field', async () => {
  const office = await renderPage(page('supervisor/certificate'), phoneOf(world, coordinator));
  await office.tap('开出证明');
  await office.tap('开出');
  expect(office.text()).toContain('请选择给哪位督导开证明');
  await office.tap('陈国华');
  await office.tap('开出证明');
  await office.tap('开出');
  expect(office.text()).toContain('这段日期里还没有计入的督导');
});

test('an inspector finds a hint on home, reads it and dismisses it; its supervisor explained it before (R7.5)', async () => {
  const own = await renderPage(page('coordinator/flags'), phoneOf(world, supervisor));
  await own.tap('文字相近');
  expect(own.text()).toContain('加底色的是两边都有的');
  await own.tap('说明情况');
  expect(own.text()).toContain('说明至少写 4 个字');
  await own.type('您的说明', '同一次走访分两天记录');
  await own.tap('说明情况');
  expect(own.text()).toContain('督导已说明');

  const home = await renderPage('pages/home/index', phoneOf(world, inspector));
  expect(home.text()).toContain('1 条提示等您核对');
  await home.tap('查看提示');
  await home.tap('文字相近');
  expect(home.text()).toContain('同一次走访分两天记录');
  expect(home.text()).not.toContain('楼长陪同');
  await home.type('排除的理由', '已向站长核实');
  await home.tap('排除提示');
  await home.tap('排除');
  expect(home.text()).toContain('已排除');
  expect(home.text()).toContain('这条提示已经排除，不用再处理');
});

test('where nothing was found the list says when it looks', async () => {
  const other = await renderPage(page('coordinator/flags'), phoneOf(world, otherSupervisor));
  expect(other.text()).toContain('没有要看的提示');
});
