// Block Kit blocks as DOM. Layout is here; the interactive elements are in the modules beside this one.
import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { textObject } from "../text/mrkdwn.js";
import { markdown } from "../text/markdown.js";
import { richText } from "../text/rich_text.js";
import { button, feedbackButtons, iconButton, overflow } from "./buttons.js";
import { checkboxes, radioButtons } from "./choices.js";
import { textInput } from "./fields.js";
import { image } from "./image.js";
import { datePicker, dateTimePicker, timePicker } from "./pickers.js";
import { select } from "./select.js";
import { table } from "./table.js";

const ELEMENTS = {
  button,
  overflow,
  checkboxes,
  radio_buttons: radioButtons,
  plain_text_input: textInput,
  email_text_input: textInput,
  url_text_input: textInput,
  number_input: textInput,
  rich_text_input: textInput,
  datepicker: datePicker,
  timepicker: timePicker,
  datetimepicker: dateTimePicker,
  feedback_buttons: feedbackButtons,
  icon_button: iconButton,
  image: (element) => image(element, "thumbnail"),
};
for (const kind of ["static", "external", "users", "channels", "conversations"]) {
  ELEMENTS[`${kind}_select`] = select;
  ELEMENTS[`multi_${kind}_select`] = select;
}

const BLOCKS = {
  section,
  header,
  divider,
  context,
  actions,
  input,
  alert,
  card,
  image: imageBlock,
  context_actions: actions,
  table: tableBlock,
  rich_text: (block) => richText(block),
  markdown: (block) => markdown(block.text ?? ""),
};

/** All blocks of a surface; Slack shows a table at the foot of its message, so tables come last. */
export function renderBlocks(surface) {
  const blocks = surface.blocks ?? [];
  const ordered = [
    ...blocks.filter((block) => block.type !== "table"),
    ...blocks.filter((block) => block.type === "table"),
  ];
  return ordered.map((block) => renderBlock(block, surface));
}

function renderBlock(block, surface) {
  const draw = BLOCKS[block.type] ?? unknown;
  return h(
    "div",
    { class: `block block-${block.type}`, dataset: { block: block.block_id ?? "" } },
    draw(block, surface),
  );
}

function renderElement(element, block, surface) {
  const draw = ELEMENTS[element.type];
  return draw ? draw(element, block, surface) : unknown(element);
}

function unknown({ type }) {
  return h("div", { class: "unknown-block" }, `The playground does not show “${type}”.`);
}

function section(block, surface) {
  const texts = [
    block.text ? h("div", { class: "mrkdwn" }, textObject(block.text)) : null,
    block.fields
      ? h(
          "div",
          { class: "fields" },
          block.fields.map((field) => h("div", { class: "mrkdwn" }, textObject(field))),
        )
      : null,
  ];
  if (!block.accessory) return texts;
  return h(
    "div",
    { class: "section-row" },
    h("div", { class: "section-text" }, texts),
    h("div", { class: "accessory" }, renderElement(block.accessory, block, surface)),
  );
}

function header(block) {
  const level = { 1: "h2", 2: "h3", 3: "h4" }[block.level] ?? "h3";
  return h(level, { class: "header-text" }, textObject(block.text));
}

function divider() {
  return h("hr", { class: "divider" });
}

function context(block) {
  return h(
    "div",
    { class: "context" },
    (block.elements ?? []).map((element) =>
      element.type === "image"
        ? image(element, "inline")
        : h("span", { class: "context-text mrkdwn" }, textObject(element)),
    ),
  );
}

function actions(block, surface) {
  return h(
    "div",
    { class: "actions" },
    (block.elements ?? []).map((element) => renderElement(element, block, surface)),
  );
}

function imageBlock(block) {
  return [
    block.title ? h("div", { class: "image-title" }, textObject(block.title)) : null,
    image(block, "full"),
  ];
}

function tableBlock(block) {
  return table(block);
}

function alert(block) {
  const level = block.level ?? "default";
  return h(
    "div",
    { class: `alert is-${level}`, role: "note" },
    icon(level === "success" ? "check" : level === "default" || level === "info" ? "info" : "warning"),
    h("div", { class: "mrkdwn" }, textObject(block.text)),
  );
}

function card(block, surface) {
  return h(
    "div",
    { class: "card" },
    block.hero_image ? image(block.hero_image, "full") : null,
    block.title ? h("div", { class: "card-title mrkdwn" }, textObject(block.title)) : null,
    block.subtitle ? h("div", { class: "context-text mrkdwn" }, textObject(block.subtitle)) : null,
    block.body ? h("div", { class: "mrkdwn" }, textObject(block.body)) : null,
    block.actions?.length
      ? h(
          "div",
          { class: "actions" },
          block.actions.map((element) => renderElement(element, block, surface)),
        )
      : null,
  );
}

let counter = 0;

/** A labelled field. Errors of a submission stand under the field and are read out with it. */
function input(block, surface) {
  counter += 1;
  const ids = { label: `label-${counter}`, hint: `hint-${counter}`, error: `error-${counter}` };
  const error = surface.errors?.[block.block_id];
  const described = [block.hint ? ids.hint : null, error ? ids.error : null].filter(Boolean).join(" ");
  const field = renderElement(
    block.element,
    { ...block, aria: { labelledby: ids.label, describedby: described || null, invalid: Boolean(error) } },
    surface,
  );
  return h(
    "div",
    { class: error ? "input-block is-invalid" : "input-block" },
    h(
      "div",
      {
        class: "input-label",
        id: ids.label,
        onclick: () => field.querySelector("input, textarea, button")?.focus() ?? field.focus?.(),
      },
      textObject(block.label),
      block.optional ? h("span", { class: "optional" }, " (optional)") : null,
    ),
    field,
    error
      ? h("div", { class: "input-error", id: ids.error, role: "alert" }, icon("warning", 15), error)
      : null,
    block.hint ? h("div", { class: "input-hint", id: ids.hint }, textObject(block.hint)) : null,
  );
}
