import type { PanelApplication } from '../types';

type Dimensions = PanelApplication['dimensions'];
/** What is typed by dimension; '' while nothing is given yet. */
export type Points = Readonly<Record<string, string>>;

const MOST = 100;
const isGiven = (text: string | undefined): text is string => text !== undefined && text !== '';

export const pointsOf = ({ points }: PanelApplication): Points =>
  Object.fromEntries(Object.entries(points).map(([id, value]) => [id, String(value)]));

/** Points as the server takes them; what is not given is left out. */
export const numbersOf = (points: Points): Record<string, number> =>
  Object.fromEntries(
    Object.entries(points).flatMap(([id, text]) => (isGiven(text) ? [[id, Number(text)]] : [])),
  );

const errorOf = (text: string): string =>
  isGiven(text) && !(Number(text) >= 0 && Number(text) <= MOST) ? '请填 0 到 100' : '';

/** The dimensions with what is given, the weighted total so far, and what is still missing. */
export function scoreView(dimensions: Dimensions, points: Points) {
  const rows = dimensions.map(({ id, text, weight }) => {
    const given = points[id] ?? '';
    return { id, text, weight, given, at: Number(given) || 0, error: errorOf(given) };
  });
  const total = rows.reduce((sum, { at, weight }) => sum + at * weight, 0) / MOST;
  const open = rows.filter(({ given }) => !isGiven(given)).length;
  const isWrong = rows.some(({ error }) => error);
  return {
    rows,
    total: isWrong ? '—' : total.toFixed(2),
    obstacle: isWrong ? '有分数不在 0 到 100 之间' : open > 0 ? `还有 ${open} 项没有评` : '',
  };
}

export type ScoreView = ReturnType<typeof scoreView>;
