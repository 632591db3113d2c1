import { createHash } from 'node:crypto';
import world from './towns.json';

const surnames = [...'陈李黄梁林何吴张刘郑冯罗周谢杨卢萧邓蔡苏叶郭麦区甘高彭程'];
const given = [
  ...['嘉欣', '志强', '晓彤', '伟明', '丽华', '俊杰', '淑仪', '浩然', '美玲', '建国', '雅雯', '文辉'],
  ...['婉婷', '健锋', '秀英', '子轩', '慧敏', '国栋', '思琪', '锦荣', '诗韵', '启明', '洁莹', '永昌'],
  ...['绮文', '家豪', '玉珍', '宇航', '晓晴', '炳坤', '倩仪', '海峰', '素芬', '泽林', '颖姿', '耀辉'],
];

/** A number from 0 to 1 that the same words always give: the demo world has no dice. */
export function chance(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) / 2 ** 32;
}

export const pick = <T>(list: readonly T[], ...words: readonly (string | number)[]): T =>
  list[Math.floor(chance(...words) * list.length)] as T;

/** Names of the demo world are drawn from lists; no real person is meant. */
const nameOf = (index: number) =>
  `${surnames[(index * 11) % surnames.length]}${given[(index * 17 + Math.floor(index / given.length)) % given.length]}`;

export interface Worker {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly station: string;
  readonly title: 'lead' | 'deputy' | 'member';
  readonly openid: string;
}

const titles = ['lead', 'deputy'] as const;

const stationOf = (code: string) => `st${code.slice(-3)}`;
const padded = (index: number) => String(index + 1).padStart(3, '0');

const places = world.towns.flatMap(({ code, workers }) =>
  Array.from({ length: workers }, (_, rank) => ({ code, rank })),
);

export const workers: readonly Worker[] = places.map(({ code, rank }, index) => ({
  id: `w${padded(index)}`,
  name: nameOf(index),
  town: code,
  station: stationOf(code),
  title: titles[rank] ?? 'member',
  openid: `openid-w${padded(index)}`,
}));

export const supervisors = ['何敏仪', '陈国华', '梁咏诗', '黄志远'].map((name, index) => {
  const id = `s${index + 1}`;
  const towns = world.towns.filter(({ supervisor }) => supervisor === id).map(({ code }) => code);
  return { id, name, post: `p${index + 1}`, openid: `openid-${id}`, towns };
});

export const staff = [
  { id: 'c1', name: '林晓岚', role: 'coordinator', openid: 'openid-c1' },
  { id: 'm1', name: '郑伟国', role: 'commissioner', openid: 'openid-m1' },
];

export const stations = world.towns.map(({ code, name }) => ({
  id: stationOf(code),
  name: `${name}社工站`,
  town: code,
}));
export const towns = world.towns.map(({ code, name, workers: count }) => ({ code, name, workers: count }));
