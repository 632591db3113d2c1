/** What a step has led to; its slot holds what comes next. */
Component({
  properties: {
    title: { type: String, value: '' },
    text: { type: String, value: '' },
  },
});
