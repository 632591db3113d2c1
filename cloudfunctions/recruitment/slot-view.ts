import { dayText } from '#domain/calendar';
import type { Documents } from '#platform/documents';

export const slotView = (
  { id, day, time, place, capacity, taken }: Documents['slots'],
  application = '',
) => ({
  ...{ id, time, place },
  dayText: dayText(day),
  left: capacity - taken.length,
  mine: taken.includes(application),
});

export const whenOf = ({ day, time }: Documents['slots']) => `${dayText(day)} ${time}`;
