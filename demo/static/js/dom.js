/**
 * A view is a function that gives nodes (`h`), and `patch` makes the page look like them by changing as little as it
 * can: elements are matched by key, so that what has the focus, the scroll or a half-typed text stays the same element.
 *
 * @typedef {string | number | VNode | null | undefined | false | ChildList} Child
 * @typedef {Child[]} ChildList
 * @typedef {{tag: string, key: string | null, props: Record<string, any>, children: (VNode | string)[]}} VNode
 *
 * Props: `class`, `style` (an object; set through the CSSOM, which the page's CSP admits), `on` (event → handler),
 * `html` (trusted markup from the server, in place of children), `initial` (a field's first value), `ref` (called with
 * the element once made), `memo` (an array: while all its parts are the same,
 *   the element is left alone); any other is an
 * attribute, absent when false, null or undefined.
 */

const SVG = "http://www.w3.org/2000/svg";

/** Each element's last VNode. @type {WeakMap<Element, VNode>} */
const shown = new WeakMap();

/**
 * @param {string} tag
 * @param {Record<string, any> | null} [props]
 * @param {...Child} children
 * @returns {VNode}
 */
export function h(tag, props, ...children) {
  const { key = null, ...rest } = props ?? {};
  const flat = /** @type {any[]} */ (children).flat(Infinity);
  const kept = flat.filter((child) => child !== null && child !== undefined && child !== false && child !== "");
  return {
    tag,
    key: key === null ? null : String(key),
    props: rest,
    children: kept.map((child) => (typeof child === "object" ? child : String(child))),
  };
}

/** Make `parent` hold exactly these nodes. @param {Element} parent @param {Child[]} children */
export function patch(parent, children) {
  reconcile(parent, h("-", null, children).children);
}

/** @param {Element} parent @param {(VNode | string)[]} wanted */
function reconcile(parent, wanted) {
  const keyed = new Map();
  /** @type {Map<string, ChildNode[]>} */
  const loose = new Map();
  for (const node of parent.childNodes) {
    const vnode = node instanceof Element ? shown.get(node) : undefined;
    if (vnode?.key) keyed.set(`${vnode.tag} ${vnode.key}`, node);
    else {
      const kind = vnode?.tag ?? "#text";
      if (!loose.has(kind)) loose.set(kind, []);
      loose.get(kind)?.push(node);
    }
  }
  const found = wanted.map((child) => {
    if (typeof child === "string") return loose.get("#text")?.shift();
    if (!child.key) return loose.get(child.tag)?.shift();
    const name = `${child.tag} ${child.key}`;
    const node = keyed.get(name);
    keyed.delete(name);
    return node;
  });
  const kept = new Set(found);
  for (const node of [...parent.childNodes]) if (!kept.has(node)) node.remove();
  let cursor = parent.firstChild;
  wanted.forEach((child, index) => {
    const node = found[index] ?? create(child, parent);
    if (found[index]) refresh(node, child);
    if (node === cursor) cursor = node.nextSibling;
    else parent.insertBefore(node, cursor);
  });
}

/** @param {VNode | string} child @param {Element} parent @returns {ChildNode} */
function create(child, parent) {
  if (typeof child === "string") return document.createTextNode(child);
  const inside = parent.namespaceURI === SVG && parent.tagName !== "foreignObject";
  const element =
    child.tag === "svg" || inside ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
  dress(element, {}, child.props);
  shown.set(element, child);
  if (child.props.html === undefined) reconcile(element, child.children);
  if (child.props.initial !== undefined) /** @type {any} */ (element).value = child.props.initial;
  child.props.ref?.(element);
  return element;
}

/** @param {ChildNode} node @param {VNode | string} child */
function refresh(node, child) {
  if (typeof child === "string") {
    if (node.nodeValue !== child) node.nodeValue = child;
    return;
  }
  const element = /** @type {Element} */ (node);
  const before = /** @type {VNode} */ (shown.get(element));
  if (child.props.memo && same(before.props.memo, child.props.memo)) return;
  dress(element, before.props, child.props);
  shown.set(element, child);
  if (child.props.html === undefined) reconcile(element, child.children);
}

/** @param {any[] | undefined} before @param {any[]} after */
function same(before, after) {
  return before?.length === after.length && before.every((part, index) => part === after[index]);
}

const OWN = new Set(["on", "style", "html", "initial", "ref", "memo"]);

/** @param {Element} element @param {Record<string, any>} before @param {Record<string, any>} after */
function dress(element, before, after) {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (OWN.has(name) || before[name] === after[name]) continue;
    const value = after[name];
    if (name === "checked" || name === "disabled" || name === "inert" || name === "hidden") {
      /** @type {any} */ (element)[name] = Boolean(value);
    } else if (value === false || value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const name of new Set([...Object.keys(before.style ?? {}), ...Object.keys(after.style ?? {})])) {
    const value = after.style?.[name];
    const style = /** @type {HTMLElement} */ (element).style;
    if (value === null || value === undefined) style.removeProperty(name);
    else if (before.style?.[name] !== value) style.setProperty(name, String(value));
  }
  if (after.html !== undefined && before.html !== after.html) element.innerHTML = after.html;
  listen(element, after.on ?? {});
}

/** The handlers of each element, called by one listener an event. @type {WeakMap<Element, Record<string, any>>} */
const handlers = new WeakMap();

/** @param {Element} element @param {Record<string, any>} wanted */
function listen(element, wanted) {
  const current = handlers.get(element) ?? {};
  for (const name of Object.keys(wanted)) {
    if (!(name in current)) element.addEventListener(name, (event) => handlers.get(element)?.[name]?.(event));
    current[name] = null;
  }
  for (const name of Object.keys(current)) current[name] = wanted[name] ?? null;
  handlers.set(element, current);
}
