import type { Output } from '../../../../typings/api';

export type Overview = Output<'roster', 'overview'>;
type Count = Overview['total'];

const countText = ({ workers, bound, absent }: Count): string =>
  [`${workers} 人`, `已绑定 ${bound}`, absent > 0 ? `请假 ${absent}` : ''].filter(Boolean).join(' · ');

/** Towns with their stations, each with its numbers in words. */
export const townsView = ({ towns }: Overview) =>
  towns.map(({ id, name, count, stations }) => ({
    ...{ id, name, text: countText(count) },
    stations: stations.map((station) => ({
      ...{ id: station.id, name: station.name },
      text: [countText(station.count), station.points > 0 ? `站点 ${station.points} 个` : '']
        .filter(Boolean)
        .join(' · '),
    })),
  }));

export const totalsView = ({ total: { workers, bound, absent } }: Overview) => [
  { label: '在册社工', value: workers },
  { label: '已绑定微信', value: bound },
  { label: '今天请假', value: absent },
];
