interface Moment {
  readonly title: string;
  readonly when: string;
  readonly text?: string;
  readonly tone?: string;
}

/** What comes or came one after the other, from top to bottom. */
Component({
  properties: {
    moments: { type: Array, value: [] as Moment[] },
  },
});
