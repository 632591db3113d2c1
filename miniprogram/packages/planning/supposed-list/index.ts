import type { Output } from '../../../../typings/api';
import { kinds, linesOf, type Supposed, whoOf } from './view';

type Draft = Output<'planning', 'schedule'>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;
type Changed = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { field: string }
>;

const nothing: Supposed = { kind: 'leave', who: '', from: '', to: '' };

/** What a draft supposes besides what stands: someone on leave, a town closed, a day of training. */
Component({
  properties: {
    draft: { type: Object, value: null as unknown as Draft },
    supposed: { type: Array, value: [] as Supposed[] },
    error: { type: String, value: '' },
  },
  data: {
    kinds,
    typed: nothing,
    who: [] as { id: string; text: string }[],
    lines: [] as ReturnType<typeof linesOf>,
  },
  observers: {
    'draft, supposed'(draft: Draft | null, supposed: Supposed[]) {
      if (!draft) return;
      this.setData({ lines: linesOf(supposed, draft), who: whoOf(this.data.typed.kind, draft) });
    },
  },
  methods: {
    onKindPick({ detail: { id } }: Picked) {
      const kind = id as Supposed['kind'];
      this.setData({
        typed: { ...this.data.typed, kind, who: '' },
        who: whoOf(kind, this.data.draft as Draft),
      });
    },
    onWhoPick({ detail: { id } }: Picked) {
      this.setData({ 'typed.who': id });
    },
    onDayChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
      this.setData({ [`typed.${dataset.field}`]: value });
    },
    onAddTap() {
      const { typed, who } = this.data;
      if (!typed.from || (who.length > 0 && !typed.who)) return;
      const one = { ...typed, to: typed.to || typed.from };
      this.setData({ typed: { ...nothing, kind: typed.kind } });
      this.triggerEvent('change', { supposed: [...(this.data.supposed as Supposed[]), one] });
    },
    onRemoveTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      const supposed = (this.data.supposed as Supposed[]).filter((_, index) => index !== dataset.index);
      this.triggerEvent('change', { supposed });
    },
  },
});
