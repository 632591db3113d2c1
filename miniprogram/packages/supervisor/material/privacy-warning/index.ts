/** What may tell who a service user is, to be read before one goes on (R7.8). */
Component({
  properties: {
    words: { type: String, value: '' },
    busy: { type: Boolean, value: false },
  },
  methods: {
    onGoOnTap() {
      this.triggerEvent('goon');
    },
  },
});
