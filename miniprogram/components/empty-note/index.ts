/** What an empty list means, and in its slot what to do. */
Component({
  properties: {
    icon: { type: String, value: 'passed' },
    title: { type: String, value: '' },
    text: { type: String, value: '' },
  },
});
