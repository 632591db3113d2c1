import type { Choice } from '../session-list';

/** The pickers above a list of sessions; '' in the event stands for all. */
Component({
  properties: {
    choices: { type: Array, value: [] as Choice[] },
  },
  methods: {
    onPick({ currentTarget, detail }: WechatMiniprogram.PickerChange) {
      const choice = (this.data.choices as Choice[])[currentTarget.dataset.index];
      const index = Number(detail.value);
      if (choice)
        this.triggerEvent('pick', { aspect: choice.aspect, value: index === 0 ? '' : choice.options[index] });
    },
  },
});
