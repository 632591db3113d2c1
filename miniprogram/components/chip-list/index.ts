interface Option {
  readonly id: string;
  readonly text: string;
}

/** Words to choose from, one or several; its page keeps what is chosen. */
Component({
  properties: {
    label: { type: String, value: '' },
    options: { type: Array, value: [] as Option[] },
    chosen: { type: Array, value: [] as string[] },
    several: { type: Boolean, value: false },
    /** In one row that is drawn sideways, where there are many. */
    scrolls: { type: Boolean, value: false },
    error: { type: String, value: '' },
  },
  data: { chips: [] as (Option & { isChosen: boolean })[] },
  observers: {
    'options, chosen'(options: Option[], chosen: string[]) {
      this.setData({ chips: options.map((option) => ({ ...option, isChosen: chosen.includes(option.id) })) });
    },
  },
  methods: {
    onChipTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('pick', { id: dataset.id });
    },
  },
});
