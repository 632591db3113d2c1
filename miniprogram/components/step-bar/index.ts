import type { Step } from '../../services/steps';

const isOpen = ({ reason }: Step) => !reason;

/** The steps of a session: what can be done now as buttons, the seldom wanted below them, the rest beside its reason. */
Component({
  properties: {
    session: { type: String, value: '' },
    steps: { type: Array, value: [] as Step[] },
    brief: { type: Boolean, value: false },
  },
  data: { open: [] as Step[], minor: [] as Step[], closed: [] as Step[] },
  observers: {
    steps(steps: Step[]) {
      this.setData({
        open: steps.filter((step) => isOpen(step) && !step.minor),
        minor: steps.filter((step) => isOpen(step) && step.minor),
        closed: steps.filter((step) => !isOpen(step)),
      });
    },
  },
  methods: {
    onStepTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('step', { step: dataset.step, id: this.data.session });
    },
  },
});
