// A menu of actions under a button: arrow keys, Home, End, Enter, first letters.
import { h } from "../core/dom.js";
import { closePopover, openPopover } from "./popover.js";

/** items: {label, detail?, danger?, icon?, run} or "divider" or {heading}. Toggles when its anchor is pressed again. */
export function openMenu(anchor, items, { align = "end", label = "Menu", onClose = null } = {}) {
  if (anchor.getAttribute("aria-expanded") === "true") return closePopover();
  const menu = h("div", { class: "menu", role: "menu", "aria-label": label }, items.map(menuPart));
  openPopover(anchor, menu, { align, onClose });
  menu.addEventListener("keydown", (event) => moveFocus(event, menu));
  menu.querySelector("[role^=menuitem]")?.focus();
  return menu;
}

function menuPart(item) {
  if (item === "divider") return h("div", { class: "menu-divider", role: "separator" });
  if (item.heading) return h("div", { class: "menu-heading", role: "presentation" }, item.heading);
  const run = () => {
    closePopover({ restoreFocus: true });
    item.run();
  };
  const role = item.checked === undefined ? "menuitem" : "menuitemradio";
  return h(
    "button",
    {
      class: item.danger ? "menu-item is-danger" : "menu-item",
      role,
      type: "button",
      tabindex: "-1",
      "aria-checked": item.checked === undefined ? null : String(item.checked),
      onclick: run,
    },
    item.icon ?? null,
    h(
      "span",
      { class: "menu-text" },
      h("span", { class: "menu-label" }, item.label),
      item.detail ? h("span", { class: "menu-detail" }, item.detail) : null,
    ),
    item.checked ? h("span", { class: "menu-check", "aria-hidden": "true" }, "✓") : null,
  );
}

function moveFocus(event, menu) {
  const items = [...menu.querySelectorAll("[role^=menuitem]")];
  const at = items.indexOf(document.activeElement);
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  if (event.key === "Tab") return closePopover();
  if (!(event.key in moves)) return;
  event.preventDefault();
  items[(moves[event.key] + items.length) % items.length]?.focus();
}
