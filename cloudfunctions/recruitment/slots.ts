import { dayText } from '#domain/calendar';
import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { preparationObstacle } from '#domain/recruitment/round';
import type { Documents } from '#platform/documents';
import type { Files } from '#platform/files';
import { newId } from '#platform/ids';
import type { Actions } from '#platform/serve';
import { showOwn } from './own-view';
import { ownById, refuseState } from './owner';
import { showReview } from './review-view';
import { handedIn } from './reviewer';
import { takeSeat } from './seats';
import { slotView } from './slot-view';

type Slots = Pick<
  Actions<typeof recruitment>,
  'slots' | 'addSlot' | 'removeSlot' | 'chooseSlot' | 'assignSlot'
>;

const early = (a: Documents['slots'], b: Documents['slots']) => (a.day + a.time < b.day + b.time ? -1 : 1);
const justId = async (id: string) => ({ id });

export const slots = (files: Files): Slots => ({
  async slots({ round }, context) {
    const [all, applications] = await Promise.all([
      context.slots.find({ round }),
      context.applications.find({ round }, ['form.name']),
    ]);
    const names = new Map(applications.map(({ id, form }) => [id, form?.name ?? '']));
    return {
      slots: all
        .sort(early)
        .map((slot) => ({ ...slotView(slot), taken: slot.taken.map((id) => names.get(id) ?? '') })),
    };
  },

  addSlot: {
    async act({ round: id, ...times }, context) {
      const round = await context.rounds.get(id);
      refuseState(preparationObstacle(round));
      if (times.day < context.today) {
        const words = `${dayText(times.day)}已过，请选今天或以后`;
        throw new AppError('INVALID_INPUT', words, { day: words });
      }
      const slot = { id: newId(), round: id, ...times, taken: [] };
      await context.slots.add(slot);
      return slot.id;
    },
    show: justId,
  },

  removeSlot: {
    async act({ id }, context) {
      const { taken } = await context.slots.get(id);
      if (taken.length > 0)
        throw new AppError('INVALID_STATE', `已有 ${taken.length} 人选了这个时间，请先给他们改约`);
      await context.slots.remove(id);
      return id;
    },
    show: justId,
  },

  chooseSlot: {
    async act({ id, slot }, context) {
      await takeSeat(await ownById(id, context), slot, 'chooseSlot', context);
      return id;
    },
    show: showOwn,
  },

  assignSlot: {
    async act({ id, slot }, context) {
      await takeSeat(await handedIn(id, context), slot, 'assignSlot', context);
      return id;
    },
    show: showReview(files),
  },
});
