// The thread pane beside the channel.
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { channelTitle, on, state, threadKey } from "../core/state.js";
import { createComposer } from "./composer.js";
import { startEditing } from "./edit.js";
import { createMessageList } from "./message_list.js";
import { closeThread } from "./navigation.js";

/** Fills `aside` whenever another thread is opened, and empties it when none is. */
export function mountThread(aside) {
  let shown = null;
  on("thread", draw);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !aside.contains(document.activeElement)) return;
    closeThread();
  });

  function draw() {
    const key = state.thread ? [state.me, threadKey(state.thread.channel, state.thread.ts)].join(" ") : null;
    aside.hidden = !key;
    document.body.classList.toggle("has-thread", Boolean(key));
    if (key === shown?.key) return shown?.focusIfAsked();
    shown?.leave();
    shown = key ? { key, ...threadPane(state.thread) } : null;
    replaceContent(aside, shown?.node ?? null);
    shown?.focusIfAsked();
  }
  return { list: () => shown?.list };
}

function threadPane({ channel: channelId, ts }) {
  const channel = state.channels.get(channelId);
  const key = threadKey(channelId, ts);
  const list = createMessageList({ label: "Thread", inThread: true });
  const composer = createComposer({
    channel: channelId,
    threadTs: ts,
    placeholder: "Reply…",
    onSent: list.stickToBottom,
    editLast,
  });
  const title = channel?.kind === "im" ? channelTitle(channel) : `#${channelTitle(channel)}`;
  const node = h(
    "div",
    { class: "pane" },
    h(
      "header",
      { class: "pane-head" },
      h("h2", { class: "pane-title" }, "Thread"),
      h("span", { class: "pane-topic" }, title),
      h(
        "button",
        { class: "icon-button", type: "button", "aria-label": "Close thread", onclick: closeThread },
        icon("close"),
      ),
    ),
    list.node,
    h("div", { class: "pane-foot" }, composer.node),
  );
  const draw = () => list.update(state.replies.get(key) ?? []);
  const stop = on("replies", (changed) => (changed === null || changed === key) && draw());
  draw();

  function editLast() {
    const mine = (state.replies.get(key) ?? [])
      .filter((message) => message.user === state.me && !message.ephemeral)
      .at(-1);
    if (mine) startEditing(mine, list.refresh);
    return Boolean(mine);
  }

  function focusIfAsked() {
    if (state.thread?.focus) composer.focus();
  }
  return { node, list, leave: stop, focusIfAsked };
}
