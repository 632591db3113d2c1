import type { Form, OwnApplication, Tap } from '../../types';

type Ground = NonNullable<Form['grounds']>[number];
type Choices = OwnApplication['choices'];

/** Preference grounds, each chosen one with what proves it. */
Component({
  properties: {
    form: { type: Object, value: {} as Form },
    choices: { type: Object, value: {} as Choices },
    error: { type: String, value: '' },
  },
  data: { rows: [] as { id: string; text: string; chosen: boolean; evidence: string }[] },
  observers: {
    'form, choices'({ grounds = [] }: Form, choices: Choices) {
      const chosen = (id: string) => grounds.find((ground) => ground.id === id);
      this.setData({
        rows: (choices.grounds ?? []).map(({ id, text }) => ({
          ...{ id, text, chosen: Boolean(chosen(id)), evidence: chosen(id)?.evidence ?? '' },
        })),
      });
    },
  },
  methods: {
    own(): Ground[] {
      return this.data.form.grounds ?? [];
    },
    onGroundTap({ currentTarget: { dataset } }: Tap) {
      const others = this.own().filter(({ id }) => id !== dataset.id);
      const grounds =
        others.length < this.own().length ? others : [...others, { id: dataset.id, evidence: '' }];
      this.triggerEvent('change', { grounds });
    },
    onEvidenceInput({ currentTarget: { dataset }, detail: { value } }: WechatMiniprogram.Input) {
      const grounds = this.own().map((ground) =>
        ground.id === dataset.id ? { ...ground, evidence: value } : ground,
      );
      this.triggerEvent('change', { grounds });
    },
  },
});
