import { parseSync } from '@swc/core';

export interface Import {
  readonly request: string;
  readonly typesOnly: boolean;
}

export interface Source {
  readonly imports: readonly Import[];
  /** Names of classes, '' for one without. */
  readonly classes: readonly string[];
  readonly anys: number;
  readonly enums: number;
  readonly defaultExports: number;
}

type Tree = Readonly<Record<string, unknown>> & { readonly type?: string };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

function* nodesOf(tree: Tree): Generator<Tree> {
  yield tree;
  for (const child of Object.values(tree)) if (isTree(child)) yield* nodesOf(child);
}

const text = (tree: unknown): string => (isTree(tree) && typeof tree.value === 'string' ? tree.value : '');

/** `import('x')` and `require('x')`, whose first argument names the module. */
function called({ callee, arguments: values }: Tree): Import[] {
  const isLoading = isTree(callee) && (callee.type === 'Import' || callee.value === 'require');
  const [first] = (values ?? []) as { expression: unknown }[];
  return isLoading && first ? [{ request: text(first.expression), typesOnly: false }] : [];
}

const declared = (node: Tree): Import[] =>
  isTree(node.source) ? [{ request: text(node.source), typesOnly: node.typeOnly === true }] : [];

const importing: Readonly<Record<string, (node: Tree) => Import[]>> = {
  ImportDeclaration: declared,
  ExportNamedDeclaration: declared,
  ExportAllDeclaration: declared,
  CallExpression: called,
  TsImportType: ({ argument }) => [{ request: text(argument), typesOnly: true }],
  TsExternalModuleReference: ({ expression }) => [{ request: text(expression), typesOnly: false }],
};

const nameOf = ({ identifier }: Tree) => text(identifier);

/** What the architecture cares for in a source, as the compiler reads it. */
export function readSource(code: string): Source {
  const nodes = [...nodesOf(parseSync(code, { syntax: 'typescript', target: 'es2022' }) as unknown as Tree)];
  const ofType = (...types: readonly string[]) => nodes.filter(({ type = '' }) => types.includes(type));
  return {
    imports: nodes.flatMap((node) => importing[node.type ?? '']?.(node) ?? []),
    classes: ofType('ClassDeclaration', 'ClassExpression').map(nameOf),
    anys: ofType('TsKeywordType').filter(({ kind }) => kind === 'any').length,
    enums: ofType('TsEnumDeclaration').length,
    defaultExports: ofType('ExportDefaultDeclaration', 'ExportDefaultExpression').length,
  };
}
