/** A state as a word in its colour. */
Component({
  properties: {
    text: { type: String, value: '' },
    tone: { type: String, value: 'off' },
  },
});
