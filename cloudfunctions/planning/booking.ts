import type { booking as contract } from '#domain/contract/planning/booking';
import type { Actions } from '#platform/serve';
import { settling } from './block-settle';
import { blocks } from './blocks';
import { agendas } from './booking-agenda';
import { asking } from './booking-ask';
import { file } from './booking-file';
import { form } from './booking-form';
import { months } from './booking-month';
import { steps } from './booking-steps';
import { substituting } from './booking-substitute';
import { readableBooking, showBooking } from './booking-views';

export const booking: Actions<typeof contract> = {
  ...{ ...months, ...form, ...file, ...asking, ...steps, ...agendas },
  ...{ ...substituting, ...blocks, ...settling },
  async booking({ id }, context) {
    await readableBooking(id, context);
    return showBooking(id, context);
  },
};
