import shipped from '../../domain/plans/zhongshan-2022-recruitment.json';
import type { Draft } from '../../domain/recruitment/form';
import { type RoundTerms, roundTerms } from '../../domain/recruitment/round';

const dates = {
  ...{ applyFrom: '2022-02-07', applyTo: '2022-02-16' },
  ...{ interviewFrom: '2022-02-20', interviewTo: '2022-02-21' },
};

/** The shipped terms with the dates of February 2022, some of them changed. */
export const theTerms = (changes: Partial<RoundTerms> = {}): RoundTerms =>
  roundTerms.parse({ ...shipped, ...dates, ...changes });

/** A form that meets every clause; each person needs a phone of their own. */
export const aForm = (changes: Draft = {}): Draft => ({
  ...{ name: '陈试', phone: '13800000001', residence: '石岐街道', workUnit: '中山某社工机构', isLocal: true },
  ...{ education: 'bachelor', major: '社会工作', professional: 'intermediate' },
  ...{ certificateNumber: 'C0001', certificateDate: '2015-06-01', commitment: true },
  periods: [{ field: 'elderly', from: '2014-01', place: '某机构' }],
  fields: ['elderly'],
  ...changes,
});
