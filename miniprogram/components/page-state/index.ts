import type { Failure } from '../../services/failure';

const looks: Partial<Record<Failure['code'], { icon: string; title: string }>> = {
  OFFLINE: { icon: 'replay', title: '网络不通' },
  FORBIDDEN: { icon: 'contact', title: '您现在的身份看不到这里' },
  NOT_FOUND: { icon: 'search', title: '没有找到' },
};

const fault = { icon: 'warning-o', title: '没有打开' };

/** What stands in a page before its content, instead of it, or above what is no longer fresh. */
Component({
  properties: {
    shown: { type: Boolean, value: false },
    failure: { type: Object, value: null as unknown as Failure },
  },
  data: { look: fault },
  observers: {
    failure(failure: Failure | null) {
      if (failure) this.setData({ look: looks[failure.code] ?? fault });
    },
  },
  methods: {
    onRetryTap() {
      this.triggerEvent('retry');
    },
  },
});
