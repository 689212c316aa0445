// Checkboxes and radio buttons.
import { h } from "../core/dom.js";
import { textObject } from "../text/mrkdwn.js";
import { bindPending, dispatches, sendAction } from "./interaction.js";

let groups = 0;

export const checkboxes = (element, block, surface) => group(element, block, surface, "checkbox");
export const radioButtons = (element, block, surface) => group(element, block, surface, "radio");

function group(element, block, surface, kind) {
  groups += 1;
  const name = `choice-${groups}`;
  const node = h("div", {
    class: "choices",
    role: kind === "radio" ? "radiogroup" : "group",
    "aria-labelledby": block.aria?.labelledby,
    "aria-describedby": block.aria?.describedby,
  });
  const chosen = surface.values.get(block.block_id, element);
  const isChosen = (option) => [chosen].flat().some((one) => one?.value === option.value);
  for (const option of element.options ?? []) {
    const box = h("input", { type: kind, name, value: option.value, checked: isChosen(option) });
    box.addEventListener("change", changed);
    bindPending(
      box,
      { ...surface, key: `${surface.key}#${option.value}` },
      block.block_id,
      element.action_id,
    );
    node.append(
      h(
        "label",
        { class: "choice" },
        box,
        h(
          "span",
          { class: "choice-text" },
          h("span", { class: "mrkdwn" }, textObject(option.text)),
          option.description
            ? h("span", { class: "choice-detail mrkdwn" }, textObject(option.description))
            : null,
        ),
      ),
    );
  }
  return bindPending(node, surface, block.block_id, element.action_id);

  async function changed() {
    const before = surface.values.get(block.block_id, element);
    const ticked = element.options.filter((option) =>
      [...node.querySelectorAll("input")].some((box) => box.checked && box.value === option.value),
    );
    const value = kind === "radio" ? (ticked[0] ?? null) : ticked;
    surface.values.set(block.block_id, element, value);
    if (!dispatches(block)) return;
    const taken = await sendAction(
      surface,
      block.block_id,
      element,
      kind === "radio" ? { selected_option: value } : { selected_options: value },
    );
    if (!taken && element.confirm) restore(before);
  }

  function restore(before) {
    surface.values.set(block.block_id, element, before);
    for (const box of node.querySelectorAll("input"))
      box.checked = [before].flat().some((one) => one?.value === box.value);
  }
}
