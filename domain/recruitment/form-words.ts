import { type Draft, educationText, formFields, professionalText } from './form';
import type { RoundTerms } from './round';

type Typed = Omit<Draft, 'phone'>;
type Shown = Exclude<keyof Typed, 'grounds'>;

const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? '是' : '否');
const nameIn = (known: RoundTerms['fields'], id: string) => known.find((each) => each.id === id)?.text ?? id;

const monthsOf = ({ from, to }: NonNullable<Typed['periods']>[number]) =>
  `${from} ${to ? `至 ${to}` : '至今'}`;

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
    periods.map((period) => `${nameIn(fields, period.field)} ${monthsOf(period)} ${period.place}`).join('；'),
  fields: ({ fields = [] }, terms) => fields.map((id) => nameIn(terms.fields, id)).join('、'),
  commitment: ({ commitment }) => yesNo(commitment),
};

interface Section {
  readonly title: string;
  readonly rows: { readonly label: string; readonly value: string }[];
}

const parts: readonly { readonly title: string; readonly fields: readonly Shown[] }[] = [
  { title: '居住工作', fields: ['residence', 'workUnit', 'isLocal'] },
  { title: '学历', fields: ['education', 'major', 'degreeNumber'] },
  { title: '职业水平', fields: ['professional', 'certificateNumber', 'certificateDate'] },
];

/** Everything that was filled in, in the order in which it was asked; of what lists things, each by itself. */
export function sectionsOf({ phone = '', ...form }: Draft, terms: RoundTerms): Section[] {
  const row = (field: Shown) => ({ label: formFields[field], value: written[field](form, terms) });
  const { periods = [], grounds = [] } = form;
  const practice = periods.map((period) => ({
    label: nameIn(terms.fields, period.field),
    value: `${monthsOf(period)} ${period.place}`,
  }));
  const claimed = grounds.map(({ id, evidence }) => ({ label: nameIn(terms.grounds, id), value: evidence }));
  return [
    { title: '身份', rows: [row('name'), { label: formFields.phone, value: phone }] },
    ...parts.map(({ title, fields }) => ({ title, rows: fields.map(row) })),
    { title: '实务经历', rows: [...practice, row('fields')] },
    { title: '优先条件', rows: claimed },
  ];
}

/** The form as lines to read; phone and grounds are shown by themselves. */
export const factsOf = (form: Typed, terms: RoundTerms) =>
  (Object.keys(written) as Shown[]).map((field) => ({
    field,
    label: formFields[field],
    value: written[field](form, terms),
  }));
