import { boot } from '../boot';
import { asyncApis } from './define';

const megabyte = 1024 * 1024;
const limits = { value: megabyte, total: 10 * megabyte };

const prefix = () => `${boot().persona.id}:`;
const keys = (): string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix()))
    .map((key) => key.slice(prefix().length));

const size = () =>
  keys().reduce((total, key) => total + (localStorage.getItem(prefix() + key)?.length ?? 0), 0);

function setStorageSync(key: string, data: unknown): void {
  if (typeof key !== 'string' || key === '') throw new Error('setStorageSync:fail key should be a string');
  const text = JSON.stringify({ data });
  if (text.length > limits.value) throw new Error('setStorageSync:fail entry size limit reached');
  if (size() + text.length > limits.total)
    throw new Error('setStorageSync:fail exceed storage max size 10Mb');
  localStorage.setItem(prefix() + key, text);
}

function read(key: string): { data: unknown } | undefined {
  const text = localStorage.getItem(prefix() + key);
  return text === null ? undefined : (JSON.parse(text) as { data: unknown });
}

/** A missing key reads as an empty string, as in WeChat. */
const getStorageSync = (key: string): unknown => read(key)?.data ?? '';

const removeStorageSync = (key: string): void => localStorage.removeItem(prefix() + key);

const clearStorageSync = (): void => {
  for (const key of keys()) removeStorageSync(key);
};

const getStorageInfoSync = () => ({ keys: keys(), currentSize: Math.ceil(size() / 1024), limitSize: 10240 });

function getStorage(key: string) {
  const found = read(key);
  if (!found) throw new Error('data not found');
  return found;
}

export const storage = {
  setStorageSync,
  getStorageSync,
  removeStorageSync,
  clearStorageSync,
  getStorageInfoSync,
  batchSetStorageSync: (items: { key: string; value: unknown }[]) =>
    items.forEach(({ key, value }) => void setStorageSync(key, value)),
  batchGetStorageSync: (names: string[]) => names.map(getStorageSync),
  ...asyncApis({
    setStorage: ({ key, data }) => setStorageSync(String(key), data),
    getStorage: ({ key }) => getStorage(String(key)),
    removeStorage: ({ key }) => removeStorageSync(String(key)),
    clearStorage: clearStorageSync,
    getStorageInfo: getStorageInfoSync,
  }),
};
