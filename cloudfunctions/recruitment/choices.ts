import {
  ATTACHMENT_MAX_BYTES,
  ATTACHMENTS_PER_KIND,
  attachmentTypes,
  consentKinds,
  consentTexts,
  educationLevels,
  educationText,
  professionalLevels,
  professionalText,
} from '#domain/recruitment/form';
import type { RoundTerms } from '#domain/recruitment/round';

const named = <K extends string>(kinds: readonly K[], texts: Readonly<Record<K, string>>) =>
  kinds.map((id) => ({ id, text: texts[id] }));

const files = {
  perKind: ATTACHMENTS_PER_KIND,
  bytes: ATTACHMENT_MAX_BYTES,
  types: attachmentTypes.map(({ type }) => type),
};

/** On paper the commitment has a line of its own. */
const signedApart = consentKinds.filter((kind) => kind !== 'commitment');

/** All that a form is filled in from. */
export const choicesOf = ({ fields, grounds, majors }: RoundTerms) => ({
  educations: named(educationLevels, educationText),
  professionals: named(professionalLevels, professionalText),
  consents: signedApart.map((kind) => {
    const { title, text } = consentTexts[kind];
    return { kind, title, text };
  }),
  ...{ fields, grounds, majors, files },
});
