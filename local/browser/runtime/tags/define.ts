import type { ExternalShadowRoot, GeneralComponent, templateEngine } from 'glass-easel';
import { space } from '../engine/space';
import type { Data, PropertyTypes } from '../engine/types';
import { playAnimation } from './animation';

export interface TagHost {
  readonly element: HTMLElement;
  readonly component: GeneralComponent;
  readonly props: Data;
  emit(name: string, detail?: unknown, options?: { bubbles?: boolean; composed?: boolean }): void;
  onTap(run: (event: { target: { id?: string } }) => void): void;
  /** Changes a property as the user did, so that `model:` bindings follow. */
  write(name: string, value: unknown): void;
}

export interface TagView {
  /** Where the children go; the host itself unless given. */
  slot?: HTMLElement;
  update?(changed: ReadonlySet<string>): void;
  attached?(): void;
  detached?(): void;
}

export interface Tag {
  properties?: PropertyTypes;
  create(host: TagHost): TagView;
}

const common: PropertyTypes = {
  hidden: Boolean,
  animation: null,
  hoverClass: String,
  hoverStopPropagation: Boolean,
  hoverStartTime: { type: Number, value: 50 },
  hoverStayTime: { type: Number, value: 400 },
  role: String,
  tabindex: null,
  ariaRole: String,
  ariaLabel: String,
  ariaHidden: null,
  ariaLive: String,
  ariaChecked: null,
  ariaDisabled: null,
  ariaSelected: null,
  ariaExpanded: null,
  ariaModal: null,
  ariaLabelledby: String,
  ariaDescribedby: String,
  ariaValuenow: null,
  ariaValuemin: null,
  ariaValuemax: null,
  ariaValuetext: null,
};

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const attributeName = (name: string) => (name === 'ariaRole' ? 'role' : dashed(name));
const reflected = Object.keys(common).filter((name) => /^(aria|role|tabindex)/.test(name));

/** A role the tag itself gave its element stays until the page sets another. */
function reflect({ element, props }: TagHost, changed: ReadonlySet<string>, first: boolean): void {
  element.hidden = props.hidden === true;
  if (changed.has('animation')) playAnimation(element, props.animation);
  for (const name of reflected) {
    if (!changed.has(name)) continue;
    const value = props[name];
    const empty = value === null || value === undefined || value === '';
    if (!empty) element.setAttribute(attributeName(name), String(value));
    else if (!first) element.removeAttribute(attributeName(name));
  }
}

const views = new WeakMap<GeneralComponent, TagView>();
const hosts = new WeakMap<Element, TagHost>();

export const tagHostOf = (element: Element): TagHost | undefined => hosts.get(element);

type OwnHost = Omit<TagHost, 'props'> & { props: Data };

function createHost(component: GeneralComponent): OwnHost {
  return {
    element: component.getBackendElement() as unknown as HTMLElement,
    component,
    props: {},
    emit: (name, detail = {}, options = {}) => component.triggerEvent(name, detail, options),
    onTap: (run) => component.addListener('tap', run as never),
    write(name, value) {
      component.replaceDataOnPath([name] as never, value as never);
      component.applyDataUpdates();
    },
  };
}

function shadowRootOf(element: HTMLElement, slot: HTMLElement): ExternalShadowRoot {
  return {
    root: element as never,
    slot: slot as never,
    getIdMap: () => ({}),
    handleEvent: () => {},
    setListener: () => {},
  };
}

const engineOf = (tag: Tag): templateEngine.TemplateEngine => ({
  create: () => ({
    createInstance(component) {
      const host = createHost(component);
      const { element } = host;
      const view = tag.create(host);
      views.set(component, view);
      hosts.set(element, host);
      const apply = (data: Data, changed: ReadonlySet<string>, first = false) => {
        host.props = data;
        reflect(host, changed, first);
        view.update?.(changed);
      };
      return {
        shadowRoot: shadowRootOf(element, view.slot ?? element),
        initValues: (data) => apply(data as Data, new Set(Object.keys(data as Data)), true),
        updateValues: (data, changes) =>
          apply(data as Data, new Set(changes.map(([path]) => String(path[0])))),
      };
    },
  }),
});

const call = (component: unknown, moment: 'attached' | 'detached') =>
  views.get(component as GeneralComponent)?.[moment]?.();

export function defineTag(name: string, tag: Tag): void {
  const components = space.getComponentSpace();
  const definition = components.defineComponent({
    is: `wx://${name}`,
    options: { externalComponent: true, templateEngine: engineOf(tag) },
    properties: { ...common, ...tag.properties },
    lifetimes: {
      attached() {
        call(this, 'attached');
      },
      detached() {
        call(this, 'detached');
      },
    },
  } as never);
  components.setGlobalUsingComponent(name, definition as never);
}
