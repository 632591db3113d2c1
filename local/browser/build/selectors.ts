import parser from 'postcss-selector-parser';

/** Stands before each class name until the phone knows whether the component is isolated. */
export const scopeMark = '__scope__';
/** Stands for the host element of a component. */
export const hostMark = '__host__';

const plainTags = new Set(['html', 'body', 'from', 'to']);

const tagNode = (name: string) => parser.tag({ value: name });
const markNode = (mark: string) => parser.attribute({ attribute: mark, value: undefined, raws: {} });

function rewriteTag(node: parser.Tag): void {
  if (!plainTags.has(node.value) && !/^\d/.test(node.value)) node.value = `wx-${node.value}`;
}

function rewriteId(node: parser.Identifier): void {
  node.replaceWith(
    parser.attribute({ attribute: 'id', operator: '$=', value: `--${node.value}`, quoteMark: '"', raws: {} }),
  );
}

function rewriteHost(node: parser.Pseudo): void {
  if (node.value === ':host') node.replaceWith(markNode(hostMark));
}

function scopeClasses(root: parser.Root): void {
  root.walkClasses((node) => {
    node.value = scopeMark + node.value;
  });
  root.walkTags(rewriteTag);
  root.walkIds(rewriteId);
  root.walkPseudos(rewriteHost);
}

const isPageTag = (node: parser.Node | undefined) => node?.type === 'tag' && node.value === 'wx-page';

/** Page styles live in one document here, so each is fenced by the route of its page. */
function fence(route: string): (root: parser.Root) => void {
  const page = `wx-page[route="${route}"]`;
  return (root) =>
    root.each((selector) => {
      if (isPageTag(selector.first)) selector.first.replaceWith(tagNode(page));
      else selector.prepend(parser.pseudo({ value: `:where(${page}) ` }));
    });
}

const scoped = parser(scopeClasses);

export function rewriteSelector(selector: string, route: string | undefined): string {
  const rewritten = scoped.processSync(selector);
  return route === undefined ? rewritten : parser(fence(route)).processSync(rewritten);
}
