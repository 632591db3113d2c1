import { given } from '../../support/given';
import { coordinator } from '../../support/people';

test('one full-time person fulfils the contract, a part-time one or one who left does not (R2.3)', async () => {
  const world = await given();
  const save = (member: object) =>
    world.as(coordinator)('roster', 'saveStaff', {
      ...{ name: '林晓岚', title: '项目主管', fullTime: true, from: '2022-02-01', ...member },
    });
  expect((await save({ fullTime: false })).staffing).toMatchObject({ fulfilled: false });
  const { staff, staffing } = await save({});
  expect(staffing).toEqual({ fulfilled: true, text: '现有专职人员 1 名，已达到至少 1 名的要求' });
  const fullTime = staff.find((member) => member.fullTime);
  expect((await save({ id: fullTime?.id, to: '2022-03-08' })).staffing).toMatchObject({ fulfilled: false });
  await expect(save({ to: '2022-01-01' })).rejects.toMatchObject({
    fields: { to: '结束日期不能早于开始日期' },
  });
});
