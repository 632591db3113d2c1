import type { Output } from '../../../../typings/api';

export type MoveForm = Output<'supervision', 'moveForm'>;

export interface Draft {
  readonly town: string;
  readonly station: string;
  readonly reason: string;
}

export const emptyDraft: Draft = { town: '', station: '', reason: '' };

const chip = ({ id, name, reason }: { id: string; name: string; reason?: string | undefined }) => ({
  id,
  text: name,
  ...(reason && { reason }),
});

const reasons = ['原站点今天临时关闭', '镇街临时请督导过来', '天气或交通原因'];

export const reasonChips = reasons.map((text) => ({ id: text, text }));

/** Choosing a town chooses its only station as well. */
export function inTown(form: MoveForm, draft: Draft, town: string): Draft {
  const open = form.towns.find(({ id }) => id === town)?.stations.filter(({ reason }) => !reason) ?? [];
  return { ...draft, town, station: open.length === 1 ? (open[0]?.id ?? '') : '' };
}

/** What can be chosen, what not and why, and in words what will happen. */
export function moveView({ towns }: MoveForm, { town, station, reason }: Draft) {
  const chosen = towns.find(({ id }) => id === town);
  const stations = chosen?.stations ?? [];
  const place = stations.find(({ id }) => id === station);
  return {
    towns: towns.filter((each) => !each.reason).map(chip),
    stations: stations.filter((each) => !each.reason).map(chip),
    closed: [...towns, ...stations]
      .filter((each) => each.reason)
      .map(({ id, name, reason: why }) => ({ id, text: `${name}：${why}` })),
    isReady: Boolean(place && reason.trim()),
    warning: `今天的督导改到${chosen?.name ?? ''}${place ? `（${place.name}）` : ''}，项目统筹和两边的站点都会收到通知`,
  };
}

export type MoveView = ReturnType<typeof moveView>;
