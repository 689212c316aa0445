// Typed fields: text, numbers, addresses.
import { h } from "../core/dom.js";
import { bindPending, sendAction } from "./interaction.js";

const NATIVE_TYPES = {
  email_text_input: "email",
  url_text_input: "url",
  number_input: "text",
  plain_text_input: "text",
};

function aria(block) {
  return {
    "aria-labelledby": block.aria?.labelledby,
    "aria-describedby": block.aria?.describedby,
    "aria-invalid": block.aria?.invalid ? "true" : null,
    "aria-label": block.aria ? null : (block.label?.text ?? "Text"),
  };
}

export function textInput(element, block, surface) {
  const rich = element.type === "rich_text_input";
  const multiline = element.multiline || rich;
  const current = surface.values.get(block.block_id, element);
  const node = h(multiline ? "textarea" : "input", {
    class: "text-input",
    type: multiline ? null : NATIVE_TYPES[element.type],
    inputmode: element.type === "number_input" ? (element.is_decimal_allowed ? "decimal" : "numeric") : null,
    rows: multiline ? 4 : null,
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    autocomplete: "off",
    value: rich ? richToPlain(current) : (current ?? ""),
    ...aria(block),
  });
  const read = () => (rich ? plainToRich(node.value) : node.value || null);
  const send = () => sendAction(surface, block.block_id, element, { value: read() });
  const config = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  let timer = null;
  node.addEventListener("input", () => {
    surface.values.set(block.block_id, element, read());
    if (!block.dispatch_action || !config.includes("on_character_entered")) return;
    clearTimeout(timer);
    timer = setTimeout(send, 250);
  });
  node.addEventListener("keydown", (event) => {
    if (
      event.key !== "Enter" ||
      event.shiftKey ||
      !block.dispatch_action ||
      !config.includes("on_enter_pressed")
    )
      return;
    event.preventDefault();
    event.stopPropagation(); // Enter is the action here, not the modal's submit
    send();
  });
  if (element.focus_on_load) node.dataset.focusOnLoad = "true";
  return bindPending(node, surface, block.block_id, element.action_id);
}

function plainToRich(text) {
  return text
    ? { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] }
    : null;
}

function richToPlain(value) {
  return (value?.elements ?? [])
    .map((part) => (part.elements ?? []).map((piece) => piece.text ?? "").join(""))
    .join("\n");
}
