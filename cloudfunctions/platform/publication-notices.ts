import { dayText } from '#domain/calendar';
import { isPresent, type Worker } from '#domain/roster/roster';
import type { Change, Spot } from '#domain/schedule/changes';
import { countsText } from '#domain/schedule/words';
import type { Notice } from './notify';

export type Told = Omit<Notice, 'at'> & { readonly name: string };

const HOME = '/pages/home/index';

const spotsOf = ({ from, to }: Change): Spot[] => [from, to].filter((spot) => spot !== undefined);

const firstText = (changes: readonly Change[]): string => {
  const [first] = changes.flatMap(({ to }) => (to ? [to.day] : [])).sort();
  return first ? `，最早 ${dayText(first)}` : '';
};

const isLead = ({ title }: Worker) => title !== 'member';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** One message for each supervisor and each lead concerned, however many sessions change. */
export function noticesOf(
  changes: readonly Change[],
  supervisors: readonly Person[],
  workers: readonly Worker[],
  today: string,
): Told[] {
  const told = ({ id, name }: Person, concerns: (spot: Spot) => boolean): Told[] => {
    const own = changes.filter((change) => spotsOf(change).some(concerns));
    const text = `${countsText(own)}${firstText(own)}。这些日期为暂定，站点可在每月约定前改期`;
    return own.length > 0 ? [{ to: id, name, title: '督导排期有更新', text, url: HOME }] : [];
  };
  const leads = workers.filter((worker) => isLead(worker) && isPresent(worker, today));
  return [
    ...supervisors.flatMap((person) => told(person, ({ supervisor }) => supervisor === person.id)),
    ...leads.flatMap((lead) =>
      told(lead, ({ town, station = lead.station }) => town === lead.town && station === lead.station),
    ),
  ];
}
