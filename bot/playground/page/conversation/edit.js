// Editing one's own message in place.
import { act } from "../core/api.js";
import { h } from "../core/dom.js";
import { personName, state } from "../core/state.js";
import { toast } from "../ui/toast.js";
import { fitHeight } from "./composer_box.js";

let editing = null; // {channel, ts, text}

export const isEditing = (message) =>
  Boolean(editing) && editing.channel === message.channel && editing.ts === message.ts;

export function startEditing(message, refresh) {
  editing = {
    channel: message.channel,
    ts: message.ts,
    text: typed(message.text ?? ""),
    before: typed(message.text ?? ""),
  };
  refresh();
}

/** The text as its author typed it: Slack's encodings undone. */
function typed(text) {
  return text
    .replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g, (whole, id) => `@${personName(id)}`)
    .replace(
      /<#([CG][A-Z0-9]+)(?:\|([^>]*))?>/g,
      (whole, id, name) => `#${state.channels.get(id)?.name ?? name ?? id}`,
    )
    .replace(/<(?:mailto:)?([^|>!]+)(?:\|([^>]*))?>/g, (whole, url, label) => label ?? url)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

export function editor(message, refresh) {
  const box = h("textarea", {
    class: "composer-input",
    rows: "1",
    "aria-label": "Edit message",
    value: editing.text,
  });
  const finish = () => {
    editing = null;
    refresh();
  };
  const save = async () => {
    const text = box.value.trim();
    if (!text || text === editing.before) return finish();
    const answer = await act("edit", { channel: message.channel, ts: message.ts, text });
    if (!answer.ok) return toast(answer.error);
    finish();
  };
  box.addEventListener("input", () => {
    editing.text = box.value;
    fitHeight(box);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      finish();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  setTimeout(() => {
    fitHeight(box);
    if (document.activeElement === box) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
  return h(
    "div",
    { class: "composer is-editing" },
    box,
    h(
      "div",
      { class: "edit-buttons" },
      h("button", { class: "button is-small", type: "button", onclick: finish }, "Cancel"),
      h("button", { class: "button is-small is-primary", type: "button", onclick: save }, "Save"),
    ),
  );
}
