// The overlay that modals and confirmations share: dimmed page, focus kept inside, focus given back.
import { append, h, replaceContent } from "../core/dom.js";
import { textObject } from "../text/mrkdwn.js";
import { popoverIsOpen } from "./popover.js";

const FOCUSABLE =
  "button:not([disabled]), [href], input:not([disabled]), textarea:not([disabled]), [tabindex='0']";
const open = [];

/** Returns {overlay, panel, close}. `onEscape` is asked when the person presses Esc or beside the panel. */
export function openOverlay({ label, className = "", onEscape, closeOnBackdrop = false }) {
  const panel = h("div", {
    class: `dialog ${className}`,
    role: "dialog",
    "aria-modal": "true",
    "aria-label": label,
    tabindex: "-1",
  });
  const overlay = h("div", { class: "overlay" }, panel);
  const entry = { overlay, panel, onEscape, focusBack: document.activeElement };
  overlay.addEventListener("pointerdown", (event) => {
    if (closeOnBackdrop && event.target === overlay) onEscape();
  });
  panel.addEventListener("keydown", (event) => keepFocus(event, panel));
  document.body.append(overlay);
  open.push(entry);
  return { overlay, panel, close: () => closeEntry(entry) };
}

function closeEntry(entry) {
  const at = open.indexOf(entry);
  if (at >= 0) open.splice(at, 1);
  entry.overlay.remove();
  if (entry.focusBack?.isConnected) entry.focusBack.focus({ preventScroll: true });
}

function keepFocus(event, panel) {
  if (event.key !== "Tab") return;
  const stops = [...panel.querySelectorAll(FOCUSABLE)].filter((node) => node.offsetParent !== null);
  if (!stops.length) return;
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge && panel.contains(document.activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0]).focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !open.length || popoverIsOpen()) return;
  event.preventDefault();
  event.stopPropagation();
  open.at(-1).onEscape();
});

/** Asks yes or no; `confirm` is Slack's confirmation object (texts may be plain strings). */
export function askToConfirm(confirm) {
  return new Promise((resolve) => {
    const finish = (answer) => {
      close();
      resolve(answer);
    };
    const title = confirm.title?.text ?? confirm.title ?? "Are you sure?";
    const { panel, close } = openOverlay({
      label: title,
      className: "is-small",
      onEscape: () => finish(false),
      closeOnBackdrop: true,
    });
    const yes = h(
      "button",
      { class: `button is-${confirm.style ?? "primary"}`, type: "button", onclick: () => finish(true) },
      textObject(confirm.confirm ?? "Yes"),
    );
    const no = h(
      "button",
      { class: "button", type: "button", onclick: () => finish(false) },
      textObject(confirm.deny ?? "Cancel"),
    );
    replaceContent(panel);
    append(panel, [
      h("div", { class: "dialog-header" }, h("h2", {}, textObject(confirm.title ?? title))),
      h("div", { class: "dialog-body" }, h("div", { class: "mrkdwn" }, textObject(confirm.text ?? ""))),
      h("div", { class: "dialog-footer" }, no, yes),
    ]);
    yes.focus();
  });
}
