// Buttons, overflow menus, feedback and icon buttons.
import { h, safeUrl } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { textObject } from "../text/mrkdwn.js";
import { openMenu } from "../ui/menu.js";
import { bindPending, sendAction } from "./interaction.js";

export function button(element, block, surface) {
  const node = h(
    "button",
    {
      class: `button${element.style ? ` is-${element.style}` : ""}`,
      type: "button",
      "aria-label": element.accessibility_label,
    },
    h("span", { class: "button-text" }, textObject(element.text)),
  );
  node.addEventListener("click", () => {
    const url = element.url && safeUrl(element.url);
    if (url) window.open(url, "_blank", "noopener,noreferrer");
    sendAction(surface, block.block_id, element, valueOf(element)); // a link button tells the app as well
  });
  return bindPending(node, surface, block.block_id, element.action_id);
}

const valueOf = (element) =>
  element.value === undefined ? { text: element.text } : { value: element.value, text: element.text };

export function overflow(element, block, surface) {
  const node = h(
    "button",
    {
      class: "button is-overflow",
      type: "button",
      "aria-label": "More options",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
    },
    icon("more"),
  );
  node.addEventListener("click", () => {
    openMenu(
      node,
      element.options.map((option) => ({
        label: textObject(option.text),
        detail: option.description ? textObject(option.description) : null,
        run: () => {
          const url = option.url && safeUrl(option.url);
          if (url) window.open(url, "_blank", "noopener,noreferrer");
          sendAction(surface, block.block_id, element, { selected_option: option });
        },
      })),
    );
  });
  return bindPending(node, surface, block.block_id, element.action_id);
}

export function feedbackButtons(element, block, surface) {
  const one = (choice, sign) => {
    const node = h(
      "button",
      {
        class: "button is-quiet",
        type: "button",
        "aria-label": choice.accessibility_label ?? choice.text?.text,
      },
      h("span", { class: "button-text" }, `${sign} `, textObject(choice.text)),
    );
    node.addEventListener("click", () =>
      sendAction(surface, block.block_id, element, { value: choice.value, text: choice.text }),
    );
    return bindPending(node, surface, block.block_id, element.action_id);
  };
  return h(
    "span",
    { class: "feedback" },
    one(element.positive_button, "👍"),
    one(element.negative_button, "👎"),
  );
}

export function iconButton(element, block, surface) {
  const node = h(
    "button",
    {
      class: "button is-quiet",
      type: "button",
      "aria-label": element.accessibility_label ?? element.text?.text,
    },
    element.icon === "trash" ? "🗑️ " : null,
    textObject(element.text),
  );
  node.addEventListener("click", () =>
    sendAction(surface, block.block_id, element, { value: element.value }),
  );
  return bindPending(node, surface, block.block_id, element.action_id);
}
