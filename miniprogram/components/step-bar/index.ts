import type { Step } from '../../services/steps';

/** The steps of a session: what can be done now as buttons, the rest beside its reason. */
Component({
  properties: {
    session: { type: String, value: '' },
    steps: { type: Array, value: [] as Step[] },
    brief: { type: Boolean, value: false },
  },
  data: { open: [] as Step[], closed: [] as Step[] },
  observers: {
    steps(steps: Step[]) {
      this.setData({
        open: steps.filter(({ reason }) => !reason),
        closed: steps.filter(({ reason }) => reason),
      });
    },
  },
  methods: {
    onStepTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('step', { step: dataset.step, id: this.data.session });
    },
  },
});
