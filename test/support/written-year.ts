import { addDays, instantAt, workdaysBetween } from '../../domain/calendar';
import world from '../../local/world/towns.json';
import { integerFrom, oneOf, randomFrom, times } from './random';
import { aDoneSession, aPresence, type TestSession } from './sessions';

type Random = () => number;

const people = ['独居长者', '困境儿童', '低保家庭', '残障人士', '留守妇女', '退役军人', '社区矫正对象'];
const places = ['沙边村', '东明社区', '康华里', '白石围', '永安街', '基边村', '南下社区', '大涌墟'];
const acts = [
  '入户探访',
  '电话跟进',
  '需求评估',
  '资源链接',
  '小组带领',
  '政策讲解',
  '危机处理',
  '志愿者培训',
];
const aims = ['建立信任', '厘清分工', '改写目标', '记录变化', '联系医院', '申请救助', '整理台账', '安排转介'];
const ends = ['社工表示清楚', '约定下周汇报', '由站长复核', '需要街道支持', '家属已经同意', '材料还缺一份'];

const sentence = (random: Random): string =>
  `${oneOf(random, places)}${oneOf(random, people)}的${oneOf(random, acts)}，${oneOf(random, ['重点', '先', '主要'])}${oneOf(random, aims)}，${oneOf(random, ends)}。`;

/** What a supervisor writes who fills in the same headings every day. */
export const anOwnText = (random: Random) => ({
  ...{ duties: ['cases'], form: 'group' },
  matters: `一、督导内容：${times(integerFrom(random, 3, 5), () => sentence(random)).join('')}二、存在问题：${sentence(random)}`,
  advice: `三、督导建议：${sentence(random)}${sentence(random)}`,
});

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function visit(supervisor: string, town: string, day: string, random: Random): TestSession {
  const came = integerFrom(random, 8 * 60 + 20, 9 * 60 + 15);
  const left = came + integerFrom(random, 8 * 60, 8 * 60 + 50);
  const submittedAt = instantAt(
    addDays(day, integerFrom(random, 0, 2)),
    clock(integerFrom(random, 600, 1300)),
  );
  const there = { town, station: `st${town.slice(-3)}`, host: `host ${town} ${integerFrom(random, 1, 3)}` };
  return aDoneSession({
    ...{ id: `${supervisor}${day.replaceAll('-', '')}`, supervisor, town, day },
    arrival: aPresence('00:00', { ...there, at: instantAt(day, clock(came)) }),
    departure: aPresence('00:00', { ...there, at: instantAt(day, clock(left)) }),
    record: { state: 'confirmed', text: anOwnText(random), submittedAt },
  });
}

/** Zhongshan's year as honest people live it: 4 supervisors, 23 towns, 720 sessions with words and times of their own. */
export function aWrittenYear(seed = 1): TestSession[] {
  const random = randomFrom(seed);
  const days = workdaysBetween('2022-03-01', '2022-12-09', { workdays: [], holidays: [] }).slice(0, 180);
  const supervisors = [...new Set(world.towns.map(({ supervisor }) => supervisor))];
  return supervisors.flatMap((supervisor) => {
    const towns = world.towns.filter((town) => town.supervisor === supervisor);
    return days.map((day) => visit(supervisor, oneOf(random, towns).code, day, random));
  });
}
