// Short notes at the foot of the page: refusals and notices of the playground.
import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { withEmoji } from "../text/emoji.js";

const SHOWN_FOR = 7000;
let stack = null;
const shown = new Map(); // text → when, so that an act's error and its notice are not both shown

export function toast(text, { kind = "error" } = {}) {
  if (!text || /^[a-z_]+$/.test(text)) return; // a bare error code: a notice in words comes with it
  if (Date.now() - (shown.get(text) ?? 0) < 2500) return;
  shown.set(text, Date.now());
  stack ??= document.body.appendChild(h("div", { class: "toasts", "aria-live": "assertive" }));
  const note = h(
    "div",
    { class: `toast is-${kind}`, role: kind === "error" ? "alert" : "status" },
    icon(kind === "error" ? "warning" : "info"),
    h("span", { class: "toast-text" }, withEmoji(text)),
    h(
      "button",
      { class: "icon-button", type: "button", "aria-label": "Dismiss", onclick: () => note.remove() },
      icon("close", 16),
    ),
  );
  stack.append(note);
  while (stack.children.length > 3) stack.firstChild.remove();
  setTimeout(() => note.remove(), SHOWN_FOR);
}

let politely = null;

/** Said by screen readers only. */
export function announce(text) {
  politely ??= document.body.appendChild(h("div", { class: "visually-hidden", "aria-live": "polite" }));
  politely.textContent = text;
}
