// Sends what a person does with an element: asks for confirmation, guards against a second press, tells refusals.
import { act } from "../core/api.js";
import { askToConfirm } from "../ui/dialog.js";
import { toast } from "../ui/toast.js";

const pending = new Set();

/** surface = {kind, key, container, blocks, values, errors}: what the elements of one message or view share. */
const keyOf = (surface, blockId, actionId) => [surface.key, blockId, actionId].join("\n");

/** Marks a control, so that a control drawn anew while its action is under way is still disabled. */
export function bindPending(node, surface, blockId, actionId) {
  node.dataset.control = keyOf(surface, blockId, actionId);
  markPending(node, pending.has(node.dataset.control));
  return node;
}

function markPending(node, value) {
  node.classList.toggle("is-pending", value);
  if (value) node.setAttribute("aria-busy", "true");
  else node.removeAttribute("aria-busy");
}

function showPending(key, value) {
  if (value) pending.add(key);
  else pending.delete(key);
  for (const node of document.querySelectorAll("[data-control]"))
    if (node.dataset.control === key) markPending(node, value);
}

/** Resolves to true when the app took the action, false when it was refused, is under way or was not confirmed. */
export async function sendAction(surface, blockId, element, action) {
  const key = keyOf(surface, blockId, element.action_id);
  if (pending.has(key)) return false;
  if (element.confirm && !(await askToConfirm(element.confirm))) return false;
  showPending(key, true);
  const answer = await act("block_action", {
    container: surface.container,
    block_id: blockId,
    action_id: element.action_id,
    action: { type: element.type, ...action },
    state: surface.values.collect(surface.blocks),
  });
  showPending(key, false);
  if (!answer.ok) toast(answer.error ?? "The app did not respond.");
  return Boolean(answer.ok);
}

/** Elements inside an input block keep to themselves unless the block asks for dispatch. */
export function dispatches(block) {
  return block.type !== "input" || block.dispatch_action === true;
}

export async function suggestions(surface, blockId, element, typed) {
  const answer = await act("suggest", {
    container: surface.container,
    block_id: blockId,
    action_id: element.action_id,
    value: typed,
    state: surface.values.collect(surface.blocks),
  });
  if (answer.ok === false) throw new Error(answer.error ?? "The options could not be loaded.");
  return answer;
}
