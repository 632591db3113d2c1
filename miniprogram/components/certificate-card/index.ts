import type { Output } from '../../../typings/api';

export type Certificate = Output<'supervision', 'checkCertificate'>;

/** Everything that a certificate of hours says; in its slot what may be done with it. */
Component({
  properties: {
    certificate: { type: Object, value: null as unknown as Certificate },
  },
});
