import type { SessionCard } from '../services/steps';

/** What lists of sessions are narrowed by; '' stands for all. */
export interface Narrowing {
  readonly supervisor: string;
  readonly town: string;
  readonly state: string;
}

export const everything: Narrowing = { supervisor: '', town: '', state: '' };

type Aspect = keyof Narrowing;

const aspects: Record<Aspect, { name: string; of: (card: SessionCard) => string }> = {
  supervisor: { name: '全部督导', of: ({ supervisor }) => supervisor },
  town: { name: '全部镇街', of: ({ town }) => town },
  state: { name: '全部状态', of: ({ tag }) => tag.text },
};
const names = Object.keys(aspects) as Aspect[];

export interface Choice {
  readonly aspect: Aspect;
  readonly options: string[];
  readonly index: number;
}

/** The pickers a list offers; what is the same in all its sessions is not asked for. */
export function choicesOf(cards: readonly SessionCard[], narrowing: Narrowing): Choice[] {
  return names
    .map((aspect) => {
      const { name, of } = aspects[aspect];
      const options = [name, ...new Set(cards.map(of))];
      return { aspect, options, index: Math.max(0, options.indexOf(narrowing[aspect])) };
    })
    .filter(({ options }) => options.length > 2);
}

/** The narrowing that these sessions still know: another month may lack what was picked. */
export function settled(cards: readonly SessionCard[], narrowing: Narrowing): Narrowing {
  const known = names.filter((aspect) =>
    cards.some((card) => aspects[aspect].of(card) === narrowing[aspect]),
  );
  return { ...everything, ...Object.fromEntries(known.map((aspect) => [aspect, narrowing[aspect]])) };
}

export const narrowed = (cards: readonly SessionCard[], narrowing: Narrowing): SessionCard[] =>
  cards.filter((card) =>
    names.every((aspect) => !narrowing[aspect] || narrowing[aspect] === aspects[aspect].of(card)),
  );

export interface DayGroup {
  readonly day: string;
  readonly dayText: string;
  readonly cards: SessionCard[];
}

/** Sessions day by day, in their order. */
export function byDay(cards: readonly SessionCard[]): DayGroup[] {
  const days = new Map<string, DayGroup>();
  for (const card of cards) {
    const group = days.get(card.day) ?? { day: card.day, dayText: card.dayText, cards: [] };
    group.cards.push(card);
    days.set(card.day, group);
  }
  return [...days.values()];
}
