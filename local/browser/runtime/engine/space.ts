import { type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { createBackend } from './backend';
import { hasReady } from './lifetimes';

const environment = new MiniProgramEnv();
const backend = environment.associateBackend(createBackend());

export const space: CodeSpace = environment.createCodeSpace('app', true);

space.getComponentSpace().updateComponentOptions({
  // van-button's own `id` property would collide with the node's field.
  writeFieldsToNode: false,
  writeIdToDOM: true,
});
space.setOverallBehavior(hasReady(space.getComponentSpace()));

export const createRoot = (route: string, search: string) =>
  backend.createRoot('page', space, search ? `${route}?${search}` : route);

export const isRegistered = (path: string): boolean =>
  space.getComponentSpace().getComponentByUrlWithoutDefault(path, '') !== null;
