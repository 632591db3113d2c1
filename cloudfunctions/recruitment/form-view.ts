import { dayOf, dayText, monthOf, timeText } from '#domain/calendar';
import type { Application, Attachment } from '#domain/recruitment/application';
import { medicalText } from '#domain/recruitment/application';
import { clauseText, findings, verdictText } from '#domain/recruitment/eligibility';
import { type ConsentKind, consentKinds, consentTexts, type Draft } from '#domain/recruitment/form';
import { groupOf, proofText } from '#domain/recruitment/material';
import { monthsIn, monthsText } from '#domain/recruitment/practice';
import type { RoundTerms } from '#domain/recruitment/round';
import type { Frame } from '#platform/context';
import { sizeText } from '#platform/files';

// What the applicant and the reviewer are shown alike.

export const findingsOf = (form: Draft, terms: RoundTerms, { today }: Pick<Frame, 'today'>) =>
  findings(form, terms, monthOf(today)).map((found) => ({
    ...found,
    ...clauseText[found.clause],
    verdictText: verdictText[found.verdict],
  }));

export const practiceOf = (
  { periods = [] }: Draft,
  { fields }: RoundTerms,
  { today }: Pick<Frame, 'today'>,
) =>
  fields
    .filter(({ id }) => periods.some(({ field }) => field === id))
    .map(({ id, text }) => ({ field: text, text: monthsText(monthsIn(id, periods, monthOf(today))) }));

export const attachmentView = (attachment: Attachment, terms: RoundTerms) => {
  const { id, kind, ground, name, bytes } = attachment;
  const text = proofText(attachment, terms);
  return { ...{ id, kind, ground, name, text }, group: groupOf(attachment), size: sizeText(bytes) };
};

const ticks = (kind: ConsentKind) =>
  kind === 'commitment' ? { ask: '我承诺', done: '已承诺' } : { ask: '我同意', done: '已同意' };

export const consentsOf = ({ consents }: Pick<Application, 'consents'>) =>
  consentKinds.map((kind) => {
    const { version, title, text } = consentTexts[kind];
    const given = consents.find((each) => each.kind === kind && each.version === version);
    const when = given && `${dayText(dayOf(given.at))} ${timeText(given.at)}`;
    return { ...{ kind, version, title, text }, ...ticks(kind), ...(when && { given: when }) };
  });

export const medicalOf = ({ medical }: Pick<Application, 'medical'>): { medical?: string } =>
  medical
    ? { medical: `${medicalText[medical.conclusion]} · ${dayText(medical.day)} · ${medical.institution}` }
    : {};
