/** What counts first, in order: a later tier never costs anything in an earlier one. */
export const tiers = ['unplaced', 'pinned', 'monthFloor', 'moved', 'restDays', 'evenness'] as const;
export type Tier = (typeof tiers)[number];
export type PricedTier = Exclude<Tier, 'evenness'>;

export const tierNames: Record<Tier, string> = {
  unplaced: '未能安排的次数',
  pinned: '未能落实的指定日期',
  monthFloor: '低于每月下限的次数',
  moved: '改动的已发布场次',
  restDays: '占用的休息日',
  evenness: '均匀度（越小越均匀）',
};

const pricedTiers: readonly PricedTier[] = ['restDays', 'moved', 'monthFloor', 'pinned', 'unplaced'];

/**
 * The price of one unit of each tier, as whole numbers. A flow is cheapest when no simple cycle of changes is cheaper, so
 * a tier's price need only exceed what all the lower tiers can gain on one cycle: `most` says how many units of each
 * lie on a cycle, `evenness` how much evenness.
 */
export function tierPrices(
  evenness: number,
  most: Readonly<Record<PricedTier, number>>,
  fixed: Partial<Record<PricedTier, number>> = {},
): Record<PricedTier, number> {
  const prices = {} as Record<PricedTier, number>;
  let below = evenness;
  for (const tier of pricedTiers) {
    prices[tier] = fixed[tier] ?? below + 1;
    below += prices[tier] * most[tier];
  }
  return prices;
}
