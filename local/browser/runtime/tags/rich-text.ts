import type { Tag } from './define';

interface RichNode {
  type?: 'node' | 'text';
  name?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  children?: RichNode[];
}

const allowedTags = new Set(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em
  fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section
  small span strong sub sup table tbody td tfoot th thead tr tt u ul`
    .split(/\s+/)
    .filter(Boolean),
);
const allowedAttributes =
  /^(class|style|src|alt|width|height|colspan|rowspan|span|start|type|dir|align|href|color|size)$/;

const isSafe = (name: string, value: string) =>
  allowedAttributes.test(name) && !/^\s*(javascript|vbscript):/i.test(value);

function build({ type, name = 'div', text = '', attrs = {}, children = [] }: RichNode): Node {
  if (type === 'text') return document.createTextNode(decode(text));
  const tag = name.toLowerCase();
  if (!allowedTags.has(tag)) return document.createDocumentFragment();
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attrs))
    if (isSafe(key, String(value))) element.setAttribute(key, String(value));
  element.append(...children.map(build));
  return element;
}

function decode(text: string): string {
  const holder = document.createElement('textarea');
  holder.innerHTML = text;
  return holder.value;
}

function fromHtml(html: string): RichNode[] {
  const read = (node: Node): RichNode[] => {
    if (node instanceof Text) return [{ type: 'text', text: node.data }];
    if (!(node instanceof Element)) return [];
    const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attrs, children: [...node.childNodes].flatMap(read) }];
  };
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(read);
}

export const richText: Tag = {
  properties: { nodes: null, space: String, userSelect: Boolean, mode: String },
  create(host) {
    return {
      update(changed) {
        if (!changed.has('nodes')) return;
        const { nodes } = host.props;
        const list = typeof nodes === 'string' ? fromHtml(nodes) : ((nodes as RichNode[] | null) ?? []);
        host.element.replaceChildren(...list.map(build));
      },
    };
  },
};
