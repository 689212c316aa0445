// The table block: cells of raw text, numbers or rich text; the first row is the head, as Slack shows it.
import { h } from "../core/dom.js";
import { withEmoji } from "../text/emoji.js";
import { richText } from "../text/rich_text.js";

export function table(block) {
  const [head, ...rows] = block.rows ?? [];
  const settings = block.column_settings ?? [];
  const row = (cells, tag) =>
    h(
      "tr",
      {},
      (cells ?? []).map((cell, at) =>
        h(tag, { class: cellClass(settings[at]), scope: tag === "th" ? "col" : null }, content(cell)),
      ),
    );
  return h(
    "div",
    { class: "table-scroll", tabindex: "0", role: "region", "aria-label": "Table" },
    h(
      "table",
      { class: "block-table" },
      h("thead", {}, head ? row(head, "th") : null),
      h(
        "tbody",
        {},
        rows.map((cells) => row(cells, "td")),
      ),
    ),
  );
}

function cellClass(setting) {
  return `align-${setting?.align ?? "left"}${setting?.is_wrapped ? " is-wrapped" : ""}`;
}

function content(cell) {
  if (cell.type === "rich_text") return richText(cell);
  return withEmoji(String(cell.text ?? cell.value ?? ""));
}
