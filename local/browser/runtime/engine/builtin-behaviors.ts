import { registerField } from '../tags/fields';
import { space } from './space';
import type { Caller } from './types';

function register(this: Caller): void {
  const host = this._$.getBackendElement() as unknown as HTMLElement | null;
  if (!host) return;
  registerField(host, {
    name: () => String(this.data.name ?? ''),
    value: () => this.data.value,
    reset: () => {},
  });
}

const formField = () =>
  space
    .behavior()
    .definition({ properties: { name: String, value: null }, lifetimes: { attached: register } } as never)
    .register();

const empty = () => space.behavior().register();

const makers: Record<string, () => unknown> = {
  'wx://form-field': formField,
  'wx://form-field-group': empty,
  'wx://form-field-button': empty,
  'wx://component-export': empty,
};

const made = new Map<string, unknown>();

/** Behaviors of WeChat are named by a string, all others are objects already. */
export function findBehavior(behavior: unknown): unknown {
  if (typeof behavior !== 'string') return behavior;
  const make = makers[behavior];
  if (!make) throw new Error(`没有这个内置 behavior：${behavior}`);
  if (!made.has(behavior)) made.set(behavior, make());
  return made.get(behavior);
}
