// The buttons over a message while it is pointed at or focused: reactions, reply, and ⋯ for shortcuts, edit, delete.
import { act } from "../core/api.js";
import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { emit, messageKey, state } from "../core/state.js";
import { emojiSign } from "../text/emoji_names.js";
import { askToConfirm } from "../ui/dialog.js";
import { openEmojiPicker } from "../ui/emoji_picker.js";
import { openMenu } from "../ui/menu.js";
import { toast } from "../ui/toast.js";
import { startEditing } from "./edit.js";
import { openThread } from "./navigation.js";
import { react } from "./reactions.js";

const CAN_HOVER = window.matchMedia("(hover: hover)");
const QUICK = ["white_check_mark", "eyes", "raised_hands"];

/** Built on demand: hundreds of messages need no toolbars, and Tab passes only the focused one's. */
export function attachToolbar(node, message, options) {
  let bar = null;
  let held = false; // a menu of the toolbar is open
  const show = () => {
    if (bar) return;
    bar = toolbar(message, options, (value) => {
      held = value;
      node.classList.toggle("has-menu", value);
      if (!value) hideUnlessUsed();
    });
    node.append(bar);
  };
  const hideUnlessUsed = () => {
    if (!bar || held || node.matches(":hover") || node.contains(document.activeElement)) return;
    bar.remove();
    bar = null;
  };
  node.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && CAN_HOVER.matches && show()); // a tap focuses instead
  node.addEventListener("focusin", show);
  node.addEventListener("pointerleave", hideUnlessUsed);
  node.addEventListener("focusout", () => setTimeout(hideUnlessUsed));
}

function toolbar(message, options, hold) {
  const bar = h("div", { class: "toolbar", role: "toolbar", "aria-label": "Message actions" });
  if (!message.ephemeral) {
    bar.append(
      ...QUICK.map((name) =>
        tool(`React with ${name.replaceAll("_", " ")}`, h("span", { class: "emoji" }, emojiSign(name)), () =>
          react(message, name),
        ),
      ),
    );
    const pick = tool("Add reaction", icon("smile"), () => {
      hold(true);
      openEmojiPicker(pick, (name) => react(message, name), { onClose: () => hold(false) });
    });
    bar.append(pick);
    if (!options.inThread)
      bar.append(
        tool("Reply in thread", icon("reply"), () =>
          openThread(message.channel, message.thread_ts ?? message.ts, { focus: true }),
        ),
      );
  }
  const items = menuItems(message, options);
  if (items.length) {
    const more = tool("More actions", icon("more"), () => {
      hold(true);
      openMenu(more, items, { onClose: () => hold(false) });
    });
    more.setAttribute("aria-haspopup", "menu");
    bar.append(more);
  }
  return bar;
}

function tool(label, face, run) {
  return h(
    "button",
    { class: "tool", type: "button", "aria-label": label, title: label, onclick: run },
    face,
  );
}

function menuItems(message, { refresh }) {
  if (message.ephemeral) return [{ label: "Dismiss message", run: () => dismiss(message) }];
  const own =
    message.user === state.me && !message.subtype
      ? [
          { label: "Edit message", run: () => startEditing(message, refresh) },
          { label: "Delete message…", danger: true, run: () => remove(message) },
        ]
      : [];
  const shortcuts = state.apps.flatMap((app) =>
    (app.message_shortcuts ?? []).map((shortcut) => ({
      label: shortcut.name,
      detail: app.name,
      run: () => runShortcut(message, shortcut),
    })),
  );
  const copy = { label: "Copy link", run: () => copyLink(message) };
  return [
    copy,
    ...(shortcuts.length ? ["divider", ...shortcuts] : []),
    ...(own.length ? ["divider", ...own] : []),
  ];
}

async function runShortcut(message, shortcut) {
  const answer = await act("shortcut", {
    channel: message.channel,
    ts: message.ts,
    callback_id: shortcut.callback_id,
  });
  if (!answer.ok) toast(answer.error);
}

async function remove(message) {
  const sure = await askToConfirm({
    title: "Delete message",
    text: "Are you sure you want to delete this message? This cannot be undone.",
    confirm: "Delete",
    style: "danger",
  });
  if (!sure) return;
  const answer = await act("delete", { channel: message.channel, ts: message.ts });
  if (!answer.ok) toast(answer.error);
}

function dismiss(message) {
  state.dismissed.add(messageKey(message));
  emit("messages", message.channel);
  emit("replies", null);
}

async function copyLink(message) {
  const thread =
    message.thread_ts && message.thread_ts !== message.ts ? `?thread_ts=${message.thread_ts}` : "";
  try {
    await navigator.clipboard.writeText(
      `${location.origin}/#/${message.channel}/p${message.ts.replace(".", "")}${thread}`,
    );
    toast("Link copied", { kind: "notice" });
  } catch {
    toast("The browser did not allow copying.");
  }
}
