import type { ComponentSpace, GeneralBehavior, GeneralComponent } from 'glass-easel';
import { soon } from '../soon';

let waiting: GeneralComponent[] = [];

function depth(component: GeneralComponent): number {
  let levels = 0;
  for (let node = component.getBackendElement() as Node | null; node; node = node.parentNode) levels += 1;
  return levels;
}

/** Children are ready before the component that holds them. */
export function flushReady(): void {
  const batch = waiting.map((component) => ({ component, depth: depth(component) }));
  waiting = [];
  batch.sort((a, b) => b.depth - a.depth);
  for (const { component } of batch) component.triggerLifetime('ready', []);
}

function enqueue(component: GeneralComponent): void {
  if (waiting.length === 0) soon(flushReady);
  waiting.push(component);
}

const gone = new WeakSet<GeneralComponent>();

/** Whether a page was left, or a component taken out: the engine has destroyed what it would draw on. */
export const isGone = (component: GeneralComponent): boolean => gone.has(component);

type Instance = { _$: GeneralComponent };

/** The engine knows no `ready`; this behavior of all components reports who came and who went. */
export function hasReady(space: ComponentSpace): GeneralBehavior {
  return space.defineBehavior({
    is: 'host://ready',
    lifetimes: {
      attached(this: unknown) {
        const { _$: component } = this as Instance;
        gone.delete(component);
        enqueue(component);
      },
      detached(this: unknown) {
        gone.add((this as Instance)._$);
      },
    },
  }) as GeneralBehavior;
}
