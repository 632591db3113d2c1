/** One to five as five large buttons, with the word of the one that is chosen. */
Component({
  properties: {
    title: { type: String, value: '' },
    /** What is scored, for those who hear the page. */
    about: { type: String, value: '' },
    words: { type: Array, value: [] as string[] },
    ends: { type: Array, value: [] as string[] },
    value: { type: Number, value: 0 },
    error: { type: String, value: '' },
  },
  methods: {
    onScoreTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('pick', { score: dataset.score });
    },
  },
});
