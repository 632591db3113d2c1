import { openSheet } from '../canvas';
import { drawn } from '../drawn';
import { drawRing } from './draw';

const part = (count: number, target: number) => (target === 0 ? 0 : count / target);

/** How far one target is; the figure stands inside in words. */
Component({
  behaviors: [drawn],
  properties: {
    done: { type: Number, value: 0 },
    target: { type: Number, value: 0 },
    expected: { type: Number, value: 0 },
    tone: { type: String, value: 'todo' },
    size: { type: String, value: 'large' },
  },
  observers: {
    'done, target, expected, tone, size'() {
      this.draw();
    },
  },
  methods: {
    async draw() {
      const { done, target, expected, size } = this.data;
      const sheet = await openSheet(this, '.canvas');
      if (sheet) drawRing(sheet, part(done, target), part(expected, target), size === 'large' ? 12 : 6);
    },
  },
});
