import { dayOf, type Instant } from '../calendar';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** What is wrong with a resident ID number (GB 11643): form, date of birth, check digit; undefined when it can be one. */
export function idNumberFault(text: string, now: Instant): string | undefined {
  if (!/^\d{17}[\dXx]$/.test(text)) return '身份证号应为 18 位，最后一位可以是 X';
  const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const date = new Date(`${born}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(born);
  if (!exists || born < '1900-01-01' || born > dayOf(now)) return '身份证号中的出生日期有误，请核对';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECKS[sum % 11] === text.slice(17).toUpperCase() ? undefined : '身份证号校验不对，请逐位核对';
}

export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);
