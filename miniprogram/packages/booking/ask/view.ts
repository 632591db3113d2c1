import type { Output } from '../../../../typings/api';

type Form = Output<'planning', 'askForm'>;

const chip = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, text: name });

/** Where one may ask for a day: the towns, the stations of the one chosen and the workers who can be named. */
export function placesOf(form: Form | null, town: string, station: string) {
  const chosen = form?.towns.find(({ id }) => id === town);
  return {
    towns: form?.towns.map(chip) ?? [],
    stations: chosen?.stations.map(chip) ?? [],
    workers: chosen?.workers ?? [],
    who: chosen ? `${chosen.name} · 督导 ${chosen.supervisor}` : '',
    hasStations: (chosen?.stations.length ?? 0) > 1,
    station,
  };
}
