// Builds DOM nodes. Text only ever enters the page as text nodes, so nothing that a person or an app wrote is parsed as HTML.

const SVG = "http://www.w3.org/2000/svg";

/** h("button", {class: "x", onclick: fn, "aria-label": "…", dataset: {key: 1}}, "text", node, [nodes], null) */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(node, name, value);
  append(node, children);
  return node;
}

function setProp(node, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name === "class") node.className = value;
  else if (name === "dataset") Object.assign(node.dataset, value);
  else if (name === "style") Object.assign(node.style, value);
  else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "value") node.value = value;
  else node.setAttribute(name, value === true ? "" : String(value));
}

export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

export function fragment(...children) {
  return append(document.createDocumentFragment(), children);
}

export function replaceContent(node, ...children) {
  node.replaceChildren();
  return append(node, children);
}

export function svg(path, { size = 18, filled = false } = {}) {
  const node = document.createElementNS(SVG, "svg");
  const attributes = {
    viewBox: "0 0 20 20",
    width: size,
    height: size,
    "aria-hidden": "true",
    class: "icon",
  };
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  for (const d of [path].flat()) {
    const shape = document.createElementNS(SVG, "path");
    shape.setAttribute("d", d);
    shape.setAttribute("fill", filled ? "currentColor" : "none");
    if (!filled) {
      shape.setAttribute("stroke", "currentColor");
      shape.setAttribute("stroke-width", "1.5");
      shape.setAttribute("stroke-linecap", "round");
      shape.setAttribute("stroke-linejoin", "round");
    }
    node.append(shape);
  }
  return node;
}

/** Safe links only: an app could send any scheme. */
export function safeUrl(url) {
  try {
    const parsed = new URL(url, location.href);
    return ["http:", "https:", "mailto:"].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

/** A link within the playground (a permalink) stays in this tab; all others open a new one. */
export function link(url, ...children) {
  const href = safeUrl(url);
  if (!href) return h("span", {}, ...children);
  const local = new URL(href).origin === location.origin;
  return local
    ? h("a", { href, class: "link" }, ...children)
    : h("a", { href, class: "link", target: "_blank", rel: "noopener noreferrer" }, ...children);
}
