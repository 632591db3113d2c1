import type { SessionCard } from '../../services/steps';

/** One session in a list: where, who, when, state and next step. It opens its page, or another one given, or is picked. */
Component({
  properties: {
    card: { type: Object, value: {} as SessionCard },
    dated: { type: Boolean, value: true },
    picks: { type: Boolean, value: false },
    picked: { type: Boolean, value: false },
    page: { type: String, value: '/packages/supervisor/session/index' },
  },
  methods: {
    onTap() {
      this.triggerEvent('pick', { id: (this.data.card as SessionCard).id });
    },
  },
});
