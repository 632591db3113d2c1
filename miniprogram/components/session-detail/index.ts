import type { SessionView, StepTap } from '../../services/steps';

/** All of one session: its proof, what may be done, what is missing, its record. */
Component({
  properties: {
    session: { type: Object, value: null as unknown as SessionView },
  },
  data: { canAct: false },
  observers: {
    session(session: SessionView | null) {
      this.setData({ canAct: (session?.steps ?? []).some(({ reason }) => !reason) });
    },
  },
  methods: {
    onStep({ detail }: StepTap) {
      this.triggerEvent('step', detail);
    },
  },
});
