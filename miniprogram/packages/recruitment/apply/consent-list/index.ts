import type { Consent, Tap } from '../../types';

/** Each consent by itself with the text that is consented to. */
Component({
  properties: {
    consents: { type: Array, value: [] as Consent[] },
    errors: { type: Object, value: {} as Record<string, string> },
    comments: { type: Object, value: {} as Record<string, string> },
  },
  methods: {
    onConsentTap({ currentTarget: { dataset } }: Tap) {
      const { kind, version, given } = this.data.consents[dataset.at] as Consent;
      this.triggerEvent('consent', { kind, version, given: !given });
    },
  },
});
