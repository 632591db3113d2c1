import { type Draft, educationText, formFields, professionalText } from './form';
import type { RoundTerms } from './round';

type Typed = Omit<Draft, 'phone'>;
type Shown = Exclude<keyof Typed, 'grounds'>;

const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? '是' : '否');
const nameIn = (known: RoundTerms['fields'], id: string) => known.find((each) => each.id === id)?.text ?? id;

const written: Record<Shown, (form: Typed, terms: RoundTerms) => string> = {
  name: ({ name = '' }) => name,
  residence: ({ residence = '' }) => residence,
  workUnit: ({ workUnit = '' }) => workUnit,
  isLocal: ({ isLocal }) => yesNo(isLocal),
  education: ({ education }) => (education ? educationText[education] : ''),
  major: ({ major = '' }) => major,
  degreeNumber: ({ degreeNumber = '' }) => degreeNumber,
  professional: ({ professional }) => (professional ? professionalText[professional] : ''),
  certificateNumber: ({ certificateNumber = '' }) => certificateNumber,
  certificateDate: ({ certificateDate = '' }) => certificateDate,
  periods: ({ periods = [] }, { fields }) =>
    periods
      .map(({ field, from, to, place }) => `${nameIn(fields, field)} ${from} 至 ${to ?? '今'} ${place}`)
      .join('；'),
  fields: ({ fields = [] }, terms) => fields.map((id) => nameIn(terms.fields, id)).join('、'),
  commitment: ({ commitment }) => yesNo(commitment),
};

/** The form as lines to read; phone and grounds are shown by themselves. */
export const factsOf = (form: Typed, terms: RoundTerms) =>
  (Object.keys(written) as Shown[]).map((field) => ({
    field,
    label: formFields[field],
    value: written[field](form, terms),
  }));
