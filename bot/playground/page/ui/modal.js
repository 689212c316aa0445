// An app's modals: the top view of the stack, its fields, its submission with errors, its ways out.
import { act } from "../core/api.js";
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { on, state } from "../core/state.js";
import { renderBlocks } from "../blocks/render.js";
import { valuesOf } from "../blocks/values.js";
import { textObject } from "../text/mrkdwn.js";
import { avatar } from "./avatar.js";
import { openOverlay } from "./dialog.js";
import { redrawKeepingFocus } from "./focus.js";
import { closePopover } from "./popover.js";

let shown = null; // {overlay, view, errors, trouble, busy}

export function mountModals() {
  on("views", draw);
}

function draw() {
  const view = state.views.at(-1) ?? null;
  if (!view) {
    shown?.overlay.close();
    shown = null;
    return;
  }
  const isNew = shown?.view.id !== view.id;
  if (isNew) closePopover();
  shown ??= { overlay: openOverlay({ label: "", className: "is-modal", onEscape: () => leave(false) }) };
  Object.assign(shown, { view }, isNew ? { errors: {}, trouble: null, busy: false } : {});
  render(isNew);
}

function render(isNew = false) {
  const { overlay, view } = shown;
  const { panel } = overlay;
  panel.setAttribute("aria-label", view.title?.text ?? "Modal");
  const scroller = panel.querySelector(".dialog-body");
  const body = h(
    "div",
    { class: "dialog-body", tabindex: "-1" },
    h("div", { class: "blocks" }, renderBlocks(surfaceOf(view))),
  );
  const kept = redrawKeepingFocus(panel, null, () =>
    replaceContent(
      panel,
      header(view),
      body,
      shown.trouble
        ? h("div", { class: "dialog-trouble", role: "alert" }, icon("warning"), shown.trouble)
        : null,
      footer(view),
    ),
  );
  if (isNew) return focusFirst(panel);
  body.scrollTop = scroller?.scrollTop ?? 0;
  if (!kept && !panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
}

function surfaceOf(view) {
  return {
    kind: "modal",
    key: view.id,
    container: { type: "view", view_id: view.id },
    blocks: view.blocks,
    values: valuesOf(view.id, view.state?.values),
    errors: shown.errors,
  };
}

function header(view) {
  const app = state.apps.find((one) => one.id === view.app_id) ?? state.apps[0];
  const pushed = state.views.length > 1;
  return h(
    "div",
    { class: "dialog-header" },
    pushed
      ? h(
          "button",
          { class: "icon-button", type: "button", "aria-label": "Back", onclick: () => leave(false) },
          icon("back"),
        )
      : null,
    app ? avatar(app.bot_user_id, 28) : null,
    h("h2", {}, textObject(view.title)),
    h(
      "button",
      { class: "icon-button", type: "button", "aria-label": "Close", onclick: () => leave(true) },
      icon("close"),
    ),
  );
}

function footer(view) {
  const closeLabel = view.close
    ? textObject(view.close)
    : state.views.length > 1
      ? "Back"
      : view.submit
        ? "Cancel"
        : "Close";
  const hasInput = view.blocks.some((block) => block.type === "input");
  return h(
    "div",
    { class: "dialog-footer" },
    h("button", { class: "button", type: "button", onclick: () => leave(false) }, closeLabel),
    view.submit || hasInput
      ? h(
          "button",
          {
            class: `button is-primary is-submit${shown.busy ? " is-pending" : ""}`,
            type: "button",
            "aria-busy": shown.busy ? "true" : null,
            onclick: submit,
          },
          h("span", { class: "button-text" }, view.submit ? textObject(view.submit) : "Submit"),
        )
      : null,
  );
}

function focusFirst(panel) {
  const field =
    panel.querySelector("[data-focus-on-load]") ??
    panel.querySelector(".dialog-body :is(input, textarea, .select)") ??
    panel.querySelector(".is-submit") ??
    panel.querySelector(".dialog-footer button");
  field?.focus();
}

async function submit() {
  if (!shown || shown.busy) return;
  const { view } = shown;
  shown.errors = missing(view);
  if (Object.keys(shown.errors).length) return showErrors();
  Object.assign(shown, { busy: true, trouble: null });
  render();
  const answer = await act("view_submit", {
    view_id: view.id,
    state: surfaceOf(view).values.collect(view.blocks),
  });
  if (!shown || shown.view.id !== view.id) return; // the answer closed it or laid another on top
  shown.busy = false;
  shown.errors = answer.errors ?? {};
  const failed = !answer.ok && !Object.keys(shown.errors).length;
  shown.trouble = failed ? (answer.error ?? "We had some trouble connecting. Try again?") : null;
  showErrors();
}

/** Slack's client refuses empty required fields by itself; all other checks are the server's. */
function missing(view) {
  const values = surfaceOf(view).values.collect(view.blocks);
  const errors = {};
  for (const block of view.blocks) {
    if (block.type !== "input" || block.optional) continue;
    const { type, ...held } = values[block.block_id]?.[block.element.action_id] ?? {};
    const [value] = Object.values(held);
    if (value === null || value === "" || value?.length === 0)
      errors[block.block_id] = "Please complete this required field.";
  }
  return errors;
}

function showErrors() {
  render();
  const first = shown.overlay.panel.querySelector(".is-invalid");
  if (!first) return;
  first.scrollIntoView({ block: "nearest" });
  first.querySelector("input, textarea, .select")?.focus();
}

async function leave(whole) {
  if (!shown) return;
  const { view } = shown;
  const target = whole ? state.views[0] : view;
  state.views = whole ? [] : state.views.slice(0, -1); // at once; the server's frame confirms it
  draw();
  await act("view_close", { view_id: target.id, ...(whole ? { whole: true } : {}) });
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !shown || event.defaultPrevented || event.isComposing) return;
  const single = event.target.matches?.(".is-modal input.text-input:not([type=search])");
  if (single || (event.target.closest?.(".is-modal") && (event.metaKey || event.ctrlKey))) submit();
});
