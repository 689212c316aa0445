// One message: who, when, what, reactions, the thread below it.
import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { appOfBot, messageKey, personName, state, threadKey } from "../core/state.js";
import { fromTs, fullMoment, momentInWords, timeOfDay } from "../core/time.js";
import { renderBlocks } from "../blocks/render.js";
import { valuesOf } from "../blocks/values.js";
import { emojiText } from "../text/emoji.js";
import { mrkdwn } from "../text/mrkdwn.js";
import { avatar } from "../ui/avatar.js";
import { editor, isEditing } from "./edit.js";
import { attachToolbar } from "./toolbar.js";
import { openThread } from "./navigation.js";
import { reactionRow } from "./reactions.js";

/** place = {channel, inThread}; `continued` messages follow one of the same author and show no head. */
export function renderMessage(message, { inThread, continued, refresh }) {
  const node = h("article", {
    class: [
      "message",
      isNote(message) ? "is-note" : "",
      continued ? "is-continued" : "",
      message.ephemeral ? "is-ephemeral" : "",
      message.user === state.me ? "is-mine" : "",
    ].join(" "),
    role: "listitem",
    tabindex: "-1",
    "aria-label": spoken(message),
    dataset: { key: messageKey(message), ts: message.ts },
  });
  const when = h(
    "time",
    { class: "message-time", title: fullMoment(fromTs(message.ts)) },
    timeOfDay(fromTs(message.ts)),
  );
  node.append(
    h("div", { class: "message-gutter" }, continued ? when : avatar(message.user)),
    h(
      "div",
      { class: "message-body" },
      message.ephemeral
        ? h("div", { class: "ephemeral-line" }, icon("eye", 15), "Only visible to you")
        : null,
      continued ? null : head(message, when),
      isEditing(message) ? editor(message, refresh) : content(message),
      message.ephemeral ? null : reactionRow(message),
      inThread || message.ephemeral ? null : threadBar(message),
    ),
  );
  attachToolbar(node, message, { inThread, refresh });
  return node;
}

/** What Slack itself says: somebody joined, a message was deleted. */
const isNote = ({ subtype }) =>
  Boolean(subtype) && subtype !== "thread_broadcast" && subtype !== "bot_message";

function head(message, when) {
  const isApp = appOfBot(message.user) || state.users.get(message.user)?.is_bot;
  return h(
    "div",
    { class: "message-head" },
    h("span", { class: "message-author" }, personName(message.user)),
    isApp ? h("span", { class: "app-badge" }, "APP") : null,
    when,
  );
}

function content(message) {
  const edited = message.edited ? h("span", { class: "edited-mark" }, " (edited)") : null;
  if (isNote(message)) return h("div", { class: "message-text is-note mrkdwn" }, mrkdwn(message.text ?? ""));
  const own = message.blocks?.length
    ? h("div", { class: "blocks" }, renderBlocks(surfaceOf(message, message.blocks)), edited)
    : h("div", { class: "message-text mrkdwn" }, mrkdwn(message.text ?? ""), edited);
  return [own, (message.attachments ?? []).map((one) => attachment(message, one))];
}

function attachment(message, { blocks, text, fallback, color }) {
  const inner = blocks?.length ? renderBlocks(surfaceOf(message, blocks)) : mrkdwn(text ?? fallback ?? "");
  return h(
    "div",
    { class: "attachment mrkdwn", style: { borderLeftColor: color ? `#${color.replace(/^#/, "")}` : "" } },
    inner,
  );
}

function surfaceOf(message, blocks) {
  const key = `${message.channel}/${messageKey(message)}`;
  const container = { type: "message", channel: message.channel, ts: message.ts };
  if (message.ephemeral) Object.assign(container, { ephemeral: true, ephemeral_id: message.ephemeral_id });
  return { kind: "message", key, container, blocks, values: valuesOf(key) };
}

function threadBar(message) {
  const count = message.reply_count ?? 0;
  const hasNews = state.threadNews.has(threadKey(message.channel, message.ts));
  if (!count && !hasNews) return null;
  const faces = (message.reply_users ?? []).slice(0, 4).map((user) => avatar(user, 24));
  const latest = message.latest_reply
    ? `Last reply ${momentInWords(fromTs(message.latest_reply))}`
    : "View thread";
  return h(
    "button",
    { class: "thread-bar", type: "button", onclick: () => openThread(message.channel, message.ts) },
    h("span", { class: "thread-faces" }, faces),
    h(
      "span",
      { class: "thread-count" },
      count ? `${count} ${count === 1 ? "reply" : "replies"}` : "Only visible to you: a reply",
    ),
    hasNews ? h("span", { class: "news-dot", role: "img", "aria-label": "New replies" }) : null,
    h("span", { class: "thread-latest" }, latest),
  );
}

function spoken(message) {
  const text = emojiText((message.text ?? "").replace(/<[^>]*>/g, " ")).slice(0, 300);
  return `${personName(message.user)}, ${timeOfDay(fromTs(message.ts))}${message.ephemeral ? ", only visible to you" : ""}: ${text}`;
}
