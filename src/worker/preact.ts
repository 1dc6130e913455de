/**
 * Elements as text, and no more: the build of the worker puts it in the place of Preact and its renderer
 * (`vite.config.ts`), whose hooks, contexts and suspense are 4 kB that no page of a hall uses. That pages come
 * out the same, byte for byte, is held by a test.
 */

/** Text that is markup; any other text is escaped. */
class Markup {
  /** Declared only: a class with fields brings old browsers’ helpers into the worker, 0.3 kB. */
  declare readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Props = Readonly<Record<string, unknown>>;

const NEVER_CLOSED = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Returns an element drawn at once: what is in it is drawn before it. */
export function jsx(type: string | ((props: Props) => unknown), props: Props): unknown {
  if (typeof type === 'function') return type(props);
  const { children, dangerouslySetInnerHTML: own, ...attributes } = props;
  const start = type + Object.entries(attributes).map(attribute).join('');
  // oxlint-disable-next-line no-underscore-dangle -- Preact's name, which keeps markup from being taken for text
  const inside = isHtml(own) ? own.__html : renderToString(children);
  return new Markup(NEVER_CLOSED.test(type) ? `<${start}/>` : `<${start}>${inside}</${type}>`);
}

export { jsx as jsxs };

export function Fragment({ children }: Props): unknown {
  return children;
}

/** Returns elements, texts and numbers as markup; anything else among them is left out. */
export function renderToString(node: unknown): string {
  if (node instanceof Markup) return node.text;
  if (Array.isArray(node)) return node.map(renderToString).join('');
  return typeof node === 'string' || typeof node === 'number' ? escaped(String(node)) : '';
}

function attribute([name, value]: [string, unknown]): string {
  // `false` is written only where it is a value of its own: `aria-pressed="false"`.
  const said = name[4] === '-' && typeof value === 'boolean' ? String(value) : value;
  if (said === true || said === '') return ` ${name}`;
  return typeof said === 'string' || typeof said === 'number' ? ` ${name}="${escaped(String(said))}"` : '';
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' };

function escaped(text: string): string {
  return text.replace(/["&<]/g, (char) => ESCAPES[char] ?? char);
}

function isHtml(value: unknown): value is { readonly __html: string } {
  return typeof value === 'object' && value !== null;
}
