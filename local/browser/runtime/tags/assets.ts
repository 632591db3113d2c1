import type { GeneralComponent } from 'glass-easel';
import { temporaryUrl } from '../wx/file-store';

const absolute = /^(https?:|data:|blob:|\/\/)/;

const ownerPath = (component: GeneralComponent): string => component.ownerShadowRoot?.getHostNode().is ?? '';

/** The address of a picture as written in a template: relative to its file, from the root, a temporary file … */
export async function assetUrl(source: string, component: GeneralComponent): Promise<string> {
  if (source === '' || absolute.test(source)) return source;
  if (/^(cloud:|wxfile:)/.test(source)) return temporaryUrl(source);
  const base = new URL(`app/${ownerPath(component)}`, document.baseURI);
  return source.startsWith('/') ? new URL(`app${source}`, document.baseURI).href : new URL(source, base).href;
}
