import { chainFaults } from '../../../domain/history';
import { roundApplicants } from '../../../local/world/recruitment-people';
import { playRound } from '../../../local/world/recruitment-play';
import { given } from '../../support/given';
import { commissioner, coordinator } from '../../support/people';

const PHONE = /1380000010\d/;
const ID_NUMBER = /442000\d{11}[\dX]/;

test('a round from its notice to four hired and one in reserve (R1.1–R1.8)', async () => {
  const world = await given({ now: '2022-01-04T09:00' });
  const officials = { coordinator: world.openid('c1'), commissioner: world.openid('m1') };
  const { round, applications } = await playRound(
    { url: world.cloud.url, project: world.project },
    officials,
  );

  const all = await world.all('applications');
  expect(all.map(({ form, stage, rank }) => `${form.name} ${stage} ${rank ?? ''}`.trim())).toEqual(
    expect.arrayContaining([
      ...['何敏仪 hired 1', '陈国华 hired 2', '梁咏诗 hired 3', '周启明 rejected 4'],
      ...['黄志远 hired 5', '苏洁莹 ranked 6', '程海峰 rejected'],
    ]),
  );
  expect(all.find(({ id }) => id === applications.程海峰)?.reason).toBe('面试 51.00 分，未达到 60 分');

  const supervisors = await world.all('supervisors');
  expect(
    supervisors
      .map(({ post }) => post)
      .filter(Boolean)
      .sort(),
  ).toEqual(['p1', 'p2', 'p3', 'p4']);
  await world.as(coordinator)('recruitment', 'finishRound', { round });

  const history = await world.all('history');
  for (const application of all) {
    const chain = history.filter(({ subject }) => subject === `application:${application.id}`);
    expect(chainFaults(chain, application)).toEqual([]);
  }
  const kept = JSON.stringify([all, history, await world.all('rounds'), await world.all('messages')]);
  expect(kept).not.toMatch(PHONE);
  expect(kept).not.toMatch(ID_NUMBER);
  expect(kept).not.toContain('13800000199');
  expect(JSON.stringify(await world.all('sensitive'))).not.toMatch(/1380000|442000/);
  expect(commissioner.role).toBe('commissioner');
  expect(roundApplicants).toHaveLength(7);
});
