import path from 'node:path/posix';
import { componentWatched, type Fields, pageAsComponent, type Report } from './definitions';
import { exists, readConfig, resolve } from './files';
import { createScripts, type Globals } from './scripts';
import { simulate } from './simulate';
import { templateOf } from './templates';

type Relations = Readonly<Record<string, Fields>>;

let phones = 0;

/** The components of one phone. Each is read once, whoever calls `Component()` for it. */
export function createComponents(globals: Globals, report: Report) {
  const prefix = `phone${++phones}`;
  const ids = new Map<string, string>();
  let entered: Fields | undefined;

  const scripts = createScripts({
    ...globals,
    App: () => {},
    Behavior: (definition: object) => simulate().behavior(definition),
    Component: (definition: Fields) => {
      entered = componentWatched(definition, report);
    },
    Page: (definition: Fields) => {
      entered = pageAsComponent(definition, report);
    },
  });

  function definitionOf(component: string): Fields {
    entered = undefined;
    scripts.run(component);
    if (!entered) throw new Error(`miniprogram/${component} calls neither Page() nor Component()`);
    return entered;
  }

  /** Relations are written as paths and kept as ids. */
  const related = (component: string, relations: Relations): Relations =>
    Object.fromEntries(
      Object.entries(relations).flatMap(([key, relation]) => {
        const target = path.join(path.dirname(component), key);
        if (!exists(`${target}.json`)) return [];
        const id = register(target, path.basename(path.dirname(target)));
        return [[id, { ...relation, target: id }]];
      }),
    );

  const usedBy = (component: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(readConfig(component).usingComponents ?? {}).map(([tag, request]) => {
        const file = resolve(request, component, ['.json', '/index.json']);
        return [tag, register(file.replace(/\.json$/, ''), tag)];
      }),
    );

  function register(component: string, tagName: string): string {
    const known = ids.get(component);
    if (known) return known;
    const id = `${prefix}-${ids.size}`;
    ids.set(component, id);
    const usingComponents = usedBy(component);
    const definition = definitionOf(component);
    const relations = related(component, (definition.relations ?? {}) as Relations);
    const place = { id, tagName, path: `/${prefix}/${component}`, usingComponents };
    simulate().load({ ...definition, ...place, relations, template: templateOf(component) });
    return id;
  }

  return { start: () => scripts.run('app'), register };
}
