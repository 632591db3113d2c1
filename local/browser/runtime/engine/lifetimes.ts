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

/** The engine knows no `ready`; this behavior of all components reports who has been attached. */
export function hasReady(space: ComponentSpace): GeneralBehavior {
  return space.defineBehavior({
    is: 'host://ready',
    lifetimes: {
      attached(this: unknown) {
        const { _$: component } = this as { _$: GeneralComponent };
        enqueue(component);
      },
    },
  }) as GeneralBehavior;
}
