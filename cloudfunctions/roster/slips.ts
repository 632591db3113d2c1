import { dayText } from '#domain/calendar';
import type { roster } from '#domain/contract/roster';
import { AppError } from '#domain/errors';
import { stationTitleText } from '#domain/people';
import { hasGoodCode, newBinding } from '#domain/roster/binding';
import { codeText } from '#domain/roster/personal-code';
import { isPresent, type Worker } from '#domain/roster/roster';
import type { ReadContext, WriteContext } from '#platform/context';
import { codeOf, giveCode } from '#platform/personal-codes';
import type { Actions } from '#platform/serve';
import { writeSpreadsheet } from '#platform/spreadsheet';
import { byTitle } from './person-views';

type Slips = Pick<Actions<typeof roster>, 'slips' | 'makeSlips' | 'slipsFile'>;

export const slipActions: Slips = {
  slips: ({ station }, context) => slipsOf(station, context),

  makeSlips: {
    async act({ station, workers }, context) {
      for (const id of new Set(workers)) await makeSlip(station, id, context);
      return station;
    },
    show: slipsOf,
  },

  async slipsFile({ station }, context) {
    const { name, slips } = await slipsOf(station, context);
    const good = slips.filter(({ code }) => code !== '');
    if (good.length === 0) throw new AppError('INVALID_STATE', '这个社工站还没有可打印的绑定码，请先生成');
    const rows = good.map((slip) => [name, slip.titleText, slip.name, slip.code, slip.untilText, HOW_TO]);
    const columns = [28, 10, 12, 16, 20, 60].map((width) => ({ width, numFmt: '@' }));
    const header = ['社工站', '职务', '姓名', '绑定码', '有效期', '怎么用'];
    return {
      name: `绑定码 ${name}.xlsx`,
      base64: await writeSpreadsheet([{ name: '绑定码', columns, rows: [header, ...rows] }]),
    };
  },
};

const HOW_TO = '微信打开“双百督导”小程序，在首页点“我是社工，绑定身份”，输入绑定码。仅限本人，只能用一次。';

async function makeSlip(station: string, id: string, context: WriteContext): Promise<void> {
  const [worker, before] = await Promise.all([context.workers.get(id), context.bindings.peek(id)]);
  if (worker.station !== station || !isPresent(worker, context.today))
    throw new AppError('INVALID_STATE', `${worker.name}不在这个社工站，请返回刷新`);
  if (before?.bound) throw new AppError('INVALID_STATE', `${worker.name}已绑定微信，不需要绑定码`);
  await giveCode(context, before, before ?? newBinding(id, worker.name), 'makeCode');
}

async function slipsOf(station: string, context: ReadContext) {
  const { name, town } = await context.stations.get(station);
  const ofTown = await context.workers.find({ town });
  const here = ofTown
    .filter((worker) => worker.station === station && isPresent(worker, context.today))
    .sort(byTitle);
  return { name, slips: await Promise.all(here.map((worker) => slipOf(worker, context))) };
}

async function slipOf({ id, name, title }: Worker, context: ReadContext) {
  const binding = await context.bindings.peek(id);
  const good = binding && !binding.bound && hasGoodCode(binding, context.today) ? binding : undefined;
  return {
    ...{ id, name, titleText: stationTitleText[title] },
    code: good ? codeText(codeOf(good, context)) : '',
    untilText: good?.code ? `${dayText(good.code.until)}前有效` : '',
    isBound: binding?.bound !== undefined,
  };
}
