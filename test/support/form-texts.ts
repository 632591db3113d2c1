import type * as z from 'zod';

/** Every place in a form that takes text, as the schema says: `periods.0.place`. */
export function textsIn(schema: z.core.$ZodType, path = ''): string[] {
  const { def } = schema._zod as unknown as { def: Definition };
  const under = (name: string, inner: z.core.$ZodType) => textsIn(inner, path ? `${path}.${name}` : name);
  if (def.type === 'string') return [path];
  if (def.innerType) return textsIn(def.innerType, path);
  if (def.element) return under('0', def.element);
  return Object.entries(def.shape ?? {}).flatMap(([name, inner]) => under(name, inner));
}

interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

type Tree = Record<string, unknown>;

export function withText(tree: Tree, path: string, text: string): Tree {
  const [name = '', ...rest] = path.split('.');
  const copy = structuredClone(tree) as Tree;
  copy[name] = rest.length > 0 ? withText(copy[name] as Tree, rest.join('.'), text) : text;
  return copy;
}

export const textAt = (tree: unknown, path: string): unknown =>
  path.split('.').reduce((at, name) => (at as Tree | undefined)?.[name], tree);
