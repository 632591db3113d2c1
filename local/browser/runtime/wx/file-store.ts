/** Files a page got from the user or the cloud live in memory, named like WeChat's temporary paths. */
const files = new Map<string, Blob>();
const urls = new Map<string, string>();

let count = 0;

const ending = (type: string) => (/\/([a-z0-9]+)/.exec(type)?.[1] ?? 'bin').replace('jpeg', 'jpg');

export function rememberUrl(content: Blob, name?: string): string {
  count += 1;
  const suffix = name?.includes('.') ? name.split('.').pop() : ending(content.type);
  const path = `wxfile://tmp_${count}.${suffix}`;
  files.set(path, content);
  return path;
}

export const store = (path: string, content: Blob): void => {
  forgetTemporary(path);
  files.set(path, content);
};

export const has = (path: string): boolean => files.has(path);
export const paths = (): string[] => [...files.keys()];

export function forgetTemporary(path: string): void {
  const url = urls.get(path);
  if (url) URL.revokeObjectURL(url);
  urls.delete(path);
  files.delete(path);
}

export async function readTemporary(path: string): Promise<Blob> {
  const content = files.get(path);
  if (content) return content;
  if (/^(data:|blob:|https?:)/.test(path)) return (await fetch(sameOrigin(path))).blob();
  throw new Error(`no such file or directory: ${path}`);
}

/** Links into the cloud's storage name its own port; the host hands them on under ours. */
export function sameOrigin(url: string): string {
  const { pathname, search } = new URL(url, document.baseURI);
  return pathname.startsWith('/storage/') ? pathname + search : url;
}

async function cloudUrl(fileID: string): Promise<string> {
  const response = await fetch('client/temp-urls', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileList: [fileID] }),
  });
  const { fileList = [] } = (await response.json()) as { fileList?: { tempFileURL: string }[] };
  return sameOrigin(fileList[0]?.tempFileURL ?? '');
}

export async function temporaryUrl(path: string): Promise<string> {
  if (path.startsWith('cloud:')) return cloudUrl(path);
  const known = urls.get(path);
  if (known) return known;
  const url = URL.createObjectURL(await readTemporary(path));
  urls.set(path, url);
  return url;
}
