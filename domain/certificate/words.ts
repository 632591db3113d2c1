import { type Day, dayOf, durationText, monthText } from '../calendar';
import { roleText } from '../people';
import type { Certificate } from './certificate';
import { certificateCodeText } from './code';

/** '2022 年 3 月 9 日' */
export function dateText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

const basisText: Record<Certificate['basis'], string> = {
  stay: '时数按在站时长计算（最后签退减最早签到）',
  net: '时数按净时长计算（在站时长减午休）',
};

const kindsText = ({ sessions, online, takenOver }: Certificate) =>
  [
    `现场 ${sessions - online} 次`,
    online > 0 ? `线上 ${online} 次` : '',
    takenOver > 0 ? `其中补录 ${takenOver} 次` : '',
  ]
    .filter(Boolean)
    .join('，');

const issuerText = ({ issued: { role, name } }: Certificate) =>
  role === 'supervisor' ? '本人在系统中开出' : `${roleText[role]}${name}开出`;

/** Everything that a certificate says, whether on paper or when it is checked. */
export function certificateView(certificate: Certificate) {
  const { code, number, name, projectName, owner, from, to, sessions, minutes, months, towns } = certificate;
  const issuedOn = dateText(dayOf(certificate.issued.at));
  return {
    ...{ code, number, name, project: projectName, owner, sessions, towns: [...towns] },
    title: '督导时数证明',
    codeText: certificateCodeText(code),
    period: `${dateText(from)}至 ${dateText(to)}`,
    hours: durationText(minutes),
    kinds: kindsText(certificate),
    months: months.map((each) => ({
      text: monthText(each.month),
      sessions: each.sessions,
      hours: durationText(each.minutes),
    })),
    basis: basisText[certificate.basis],
    asOf: `以 ${issuedOn}系统中已计入的督导为准，之后的更正不影响本证明`,
    issued: `${issuedOn}，由${issuerText(certificate)}`,
  };
}

export type CertificateView = ReturnType<typeof certificateView>;
