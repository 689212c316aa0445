// A searchable grid of emoji under a button.
import { h, replaceContent } from "../core/dom.js";
import { emojiNames, emojiSign, findEmoji } from "../text/emoji_names.js";
import { closePopover, openPopover } from "./popover.js";

const OFTEN = [
  "thumbsup",
  "white_check_mark",
  "eyes",
  "tada",
  "raised_hands",
  "bulb",
  "thinking_face",
  "heart",
  "fire",
  "100",
  "trophy",
  "books",
];
const COLUMNS = 9;

export function openEmojiPicker(anchor, choose, { onClose = null, side = "below", align = "end" } = {}) {
  const grid = h("div", { class: "emoji-grid", role: "listbox", "aria-label": "Emoji" });
  const search = h("input", {
    class: "text-input",
    type: "search",
    placeholder: "Search all emoji",
    "aria-label": "Search emoji",
  });
  const pick = (name) => {
    closePopover({ restoreFocus: true });
    choose(name);
  };
  const fill = () => {
    const typed = search.value.trim().replaceAll(":", "");
    const names = typed ? findEmoji(typed) : [...new Set([...OFTEN, ...emojiNames()])].slice(0, 180);
    replaceContent(
      grid,
      names.map((name) => cell(name, pick)),
      names.length ? null : h("p", { class: "empty-note" }, "No emoji of that name"),
    );
  };
  search.addEventListener("input", fill);
  search.addEventListener("keydown", (event) => {
    const first = grid.querySelector("button");
    if (event.key === "Enter" && first) pick(first.dataset.name);
    if (event.key === "ArrowDown") first?.focus();
  });
  grid.addEventListener("keydown", (event) => moveInGrid(event, grid, search));
  fill();
  openPopover(anchor, h("div", { class: "emoji-picker" }, search, grid), { align, onClose, side });
  search.focus();
}

function cell(name, pick) {
  return h(
    "button",
    {
      class: "emoji-cell",
      type: "button",
      role: "option",
      tabindex: "-1",
      title: `:${name}:`,
      "aria-label": name.replaceAll("_", " "),
      dataset: { name },
      onclick: () => pick(name),
    },
    emojiSign(name),
  );
}

function moveInGrid(event, grid, search) {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
  if (!step) return;
  event.preventDefault();
  const cells = [...grid.querySelectorAll("button")];
  (cells[cells.indexOf(document.activeElement) + step] ?? search).focus();
}
