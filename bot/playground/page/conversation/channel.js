// The main pane of a channel or direct message: head, messages, composer.
import { act } from "../core/api.js";
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { appsIn, channelTitle, isReply, on, state } from "../core/state.js";
import { avatar } from "../ui/avatar.js";
import { openMenu } from "../ui/menu.js";
import { toast } from "../ui/toast.js";
import { createComposer } from "./composer.js";
import { insertText } from "./composer_box.js";
import { startEditing } from "./edit.js";
import { channelIntro } from "./hint.js";
import { createMessageList } from "./message_list.js";

/** Returns {node, list, leave}. `head` replaces the channel's own head (an app's messages have tabs). */
export function channelPane(channelId, head = null) {
  const channel = () =>
    state.channels.get(channelId) ?? { id: channelId, name: "", kind: "im", member: true };
  const named = channel().kind === "im" ? channelTitle(channel()) : `#${channelTitle(channel())}`;
  const list = createMessageList({ label: `Messages in ${named}` });
  const headSlot = h("div", { class: "pane-head-slot" });
  const composer = createComposer({
    channel: channelId,
    placeholder: `Message ${named}`,
    onSent: list.stickToBottom,
    editLast: () => editLast(channelId, list.refresh),
  });
  const foot = h(
    "div",
    { class: "pane-foot" },
    channel().member === false
      ? h("p", { class: "not-member" }, "You are not a member of this channel.")
      : composer.node,
  );
  const node = h("div", { class: "pane" }, headSlot, list.node, foot);
  const prefill = (line) => {
    const box = composer.node.querySelector("textarea");
    insertText(box, line, { from: 0, to: box.value.length });
  };

  const drawHead = () => replaceContent(headSlot, head ?? channelHead(channel()));
  const drawMessages = () => {
    const messages = state.messages.get(channelId);
    if (!messages) return;
    replaceContent(list.intro, channelIntro(channel(), messages, prefill));
    list.update(messages.filter((message) => !isReply(message) || message.subtype === "thread_broadcast"));
  };
  const stop = [
    on("messages", (id) => id === channelId && drawMessages()),
    on("state", () => {
      drawHead();
      drawMessages();
    }),
  ];
  drawHead();
  drawMessages();
  if (window.matchMedia("(pointer: fine)").matches) requestAnimationFrame(composer.focus);
  return { node, list, leave: () => stop.forEach((one) => one()) };
}

function editLast(channelId, refresh) {
  const mine = (state.messages.get(channelId) ?? [])
    .filter((message) => message.user === state.me && !message.ephemeral && !isReply(message))
    .at(-1);
  if (mine) startEditing(mine, refresh);
  return Boolean(mine);
}

function channelHead(channel) {
  const title = channelTitle(channel);
  const isDirect = channel.kind === "im";
  return h(
    "header",
    { class: "pane-head" },
    h(
      "h1",
      { class: "pane-title" },
      isDirect ? avatar(channel.user, 24) : icon(channel.kind === "private" ? "lock" : "hash", 19),
      h("span", {}, title),
    ),
    channel.topic ? h("span", { class: "pane-topic", title: channel.topic }, channel.topic) : null,
    isDirect ? null : membersButton(channel),
  );
}

function membersButton(channel) {
  const apps = appsIn(channel);
  const people = [...state.users.values()].filter((user) => !user.is_bot);
  const button = h(
    "button",
    {
      class: "members-button",
      type: "button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "aria-label": "Apps in this channel",
      title: "Apps in this channel",
    },
    h(
      "span",
      { class: "member-faces" },
      people.slice(0, 2).map((user) => avatar(user.id, 22)),
      apps.map((app) => avatar(app.bot_user_id, 22)),
    ),
    icon("chevron", 14),
  );
  button.addEventListener("click", () => {
    const items = state.apps.map((app) => {
      const isIn = apps.includes(app);
      return {
        label: isIn ? `Remove ${app.name}` : `Invite ${app.name}`,
        danger: isIn,
        detail: isIn ? "It is in this channel" : "It is not in this channel yet",
        run: () => change(isIn ? "remove_bot" : "invite_bot", channel, app),
      };
    });
    openMenu(button, [{ heading: "Apps" }, ...items]);
  });
  return button;
}

async function change(what, channel, app) {
  const answer = await act(what, { channel: channel.id, app: app.id });
  if (!answer.ok) toast(answer.error);
}
