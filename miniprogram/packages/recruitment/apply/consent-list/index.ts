import type { Consent, Form, Tap } from '../../types';

/** The commitment, then each consent by itself with the text that is consented to. */
Component({
  properties: {
    form: { type: Object, value: {} as Form },
    consents: { type: Array, value: [] as Consent[] },
    errors: { type: Object, value: {} as Record<string, string> },
    comment: { type: String, value: '' },
  },
  methods: {
    onCommitmentTap() {
      this.triggerEvent('change', { commitment: !this.data.form.commitment });
    },
    onConsentTap({ currentTarget: { dataset } }: Tap) {
      const { kind, version, given } = this.data.consents[dataset.at] as Consent;
      this.triggerEvent('consent', { kind, version, given: !given });
    },
  },
});
