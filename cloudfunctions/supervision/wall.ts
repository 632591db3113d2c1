import { wallHow, wallSheet } from '#domain/attendance/sheet';
import { type WallTask, wallTask, wallWords } from '#domain/attendance/wall';
import { addDays } from '#domain/calendar';
import type { attendance } from '#domain/contract/supervision/attendance';
import { AppError } from '#domain/errors';
import type { Actor } from '#domain/people';
import { isPresent, type Station } from '#domain/roster/roster';
import type { ReadContext } from '#platform/context';
import { projectNames } from '#platform/names';
import type { Actions } from '#platform/serve';
import { writeWord } from '#platform/word-file';
import { codePicture } from './attendance-codes';
import { LIST_FIELDS } from './views';

type Wall = Pick<Actions<typeof attendance>, 'wall' | 'wallCode' | 'wallSheet'>;

const WALL_PAGE = 'packages/worker/wall/index';
const AHEAD_DAYS = 60;

const pages: Record<WallTask, string> = {
  checkIn: '/packages/supervisor/scan/index?step=checkIn&id=',
  checkOut: '/packages/supervisor/scan/index?step=checkOut&id=',
  moveHere: '/packages/supervisor/move/index?id=',
  showCode: '/packages/worker/code/index?id=',
  attend: '/packages/worker/attend/index?id=',
  session: '/packages/supervisor/session/index?id=',
};

async function stationOf(id: string, { stations, today }: ReadContext): Promise<Station> {
  const station = await stations.peek(id);
  if (!station || !isPresent(station, today))
    throw new AppError('NOT_FOUND', '没有找到这个站点，码可能已停用，请向项目统筹要新的站点码');
  return station;
}

/** Everyone whom this WeChat account is in the project. */
async function actorsOf({ grants, openid }: ReadContext): Promise<Actor[]> {
  const grant = await grants.peek(openid);
  const roles = grant?.roles ?? [];
  const persons = roles.map(({ person }) => person);
  return roles.map((held) => ({ ...held, name: grant?.name ?? '', persons }));
}

/** What a supervisor of this town has today in another one. */
async function elsewhereOf(code: string, actors: readonly Actor[], context: ReadContext) {
  const supervisor = actors.find(({ role }) => role === 'supervisor')?.person;
  if (supervisor === undefined) return [];
  const { towns, sessions, today: day } = context;
  const [town, own] = await Promise.all([towns.peek(code), sessions.find({ supervisor, day }, LIST_FIELDS)]);
  return town?.supervisor === supervisor ? own.filter((session) => session.town !== code) : [];
}

const unknown = {
  ...{ binds: true, title: '请先绑定身份' },
  text: '绑定后回到这里，就能看到今天要做的；不是项目人员的，不用理会这个码',
};

export const wallActions: Wall = {
  async wall({ station: id }, context) {
    const [station, actors] = await Promise.all([stationOf(id, context), actorsOf(context)]);
    const { town, name: place } = station;
    if (actors.length === 0) return { place, ...unknown };
    const day = { from: context.today, to: addDays(context.today, AHEAD_DAYS) };
    const sessions = await context.sessions.find({ town, day }, [...LIST_FIELDS, 'station']);
    const elsewhere = await elsewhereOf(town, actors, context);
    const facts = { station: id, actors, sessions, elsewhere, now: context.now };
    const task = wallTask(facts);
    if (task)
      return {
        ...{ place, binds: false, title: '', text: '' },
        task: { role: task.by, url: `${pages[task.task]}${task.session}` },
      };
    const { supervisor } = await projectNames(context);
    return { place, binds: false, ...wallWords(facts, supervisor) };
  },

  async wallCode({ station: id }, context) {
    const station = await stationOf(id, context);
    const [picture, town, places] = await Promise.all([
      codePicture(WALL_PAGE, id, context),
      context.towns.peek(station.town),
      placesOf(station, context),
    ]);
    return { name: station.name, town: town?.name ?? '', picture, how: wallHow, places };
  },

  async wallSheet({ station: id }, context) {
    const { name, town } = await stationOf(id, context);
    const [picture, found] = await Promise.all([
      codePicture(WALL_PAGE, id, context),
      context.towns.peek(town),
    ]);
    const title = `站点码 ${name}`;
    return {
      name: `${title}.docx`,
      base64: await writeWord(wallSheet(found?.name ?? '', name, picture), title),
    };
  },
};

/** A station and its points. */
async function placesOf({ id, parent = id }: Station, { stations, today }: ReadContext) {
  const all = await stations.find({});
  return all
    .filter((each) => isPresent(each, today) && (each.id === parent || each.parent === parent))
    .map((each) => ({ id: each.id, text: each.name }));
}
