import type { Data } from '../engine/types';

export interface Target {
  route: string;
  search: string;
}

function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Where a url leads, seen from the page that is open. */
export function parseUrl(url: string, from = ''): Target {
  const [path = '', search = ''] = url.split(/\?(.*)/s);
  const folder = from.split('/').slice(0, -1).join('/');
  const route = normalize(path.startsWith('/') ? path : `${folder}/${path}`).replace(/\.html$/, '');
  return { route, search };
}

/** Values stay as written: WeChat hands them to onLoad undecoded. */
export function parseQuery(search: string): Data {
  const pairs = search.split('&').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return [name, value];
    }),
  );
}

export const engineSearch = (query: Data): string =>
  Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
