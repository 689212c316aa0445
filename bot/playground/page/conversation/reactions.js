// The reactions under a message; a press adds or takes away one's own.
import { act } from "../core/api.js";
import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { personName, state } from "../core/state.js";
import { emojiNode } from "../text/emoji.js";
import { openEmojiPicker } from "../ui/emoji_picker.js";
import { toast } from "../ui/toast.js";

export async function react(message, name) {
  const answer = await act("react", { channel: message.channel, ts: message.ts, name });
  if (!answer.ok) toast(answer.error);
}

export function reactionRow(message) {
  const reactions = (message.reactions ?? []).filter((reaction) => reaction.users?.length);
  if (!reactions.length) return null;
  const add = h(
    "button",
    { class: "reaction is-add", type: "button", "aria-label": "Add reaction", "aria-expanded": "false" },
    icon("smile", 16),
  );
  add.addEventListener("click", () => openEmojiPicker(add, (name) => react(message, name)));
  return h(
    "div",
    { class: "reactions" },
    reactions.map((reaction) => pill(message, reaction)),
    add,
  );
}

function pill(message, { name, users }) {
  const mine = users.includes(state.me);
  const who = users.map((user) => (user === state.me ? "you" : personName(user))).join(", ");
  return h(
    "button",
    {
      class: mine ? "reaction is-mine" : "reaction",
      type: "button",
      "aria-pressed": String(mine),
      "aria-label": `${name.replaceAll("_", " ")}, ${users.length}: ${who}`,
      title: `${who} reacted with :${name}:`,
      onclick: () => react(message, name),
    },
    emojiNode(name),
    h("span", { class: "reaction-count" }, String(users.length)),
  );
}
