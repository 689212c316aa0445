// The top of a channel: what it is, and a card with the first things to try until the app has spoken there.
import { act } from "../core/api.js";
import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { appOfDm, appsIn, channelTitle, personName, state } from "../core/state.js";
import { avatar } from "../ui/avatar.js";
import { toast } from "../ui/toast.js";

/** `prefill(text)` puts a line into the composer for the person to send. */
export function channelIntro(channel, messages, prefill) {
  const title = channelTitle(channel);
  return [
    channel.kind === "im" ? directIntro(channel, title) : publicIntro(channel, title),
    card(channel, messages, prefill),
  ];
}

function publicIntro(channel, title) {
  const sign = icon(channel.kind === "private" ? "lock" : "hash", 26);
  return h(
    "div",
    { class: "intro-text" },
    h("h2", {}, sign, title),
    h(
      "p",
      {},
      `This is the very beginning of the ${channel.kind === "private" ? "private " : ""}channel `,
      h("strong", {}, `#${title}`),
      ".",
      channel.topic ? ` ${channel.topic}` : "",
    ),
  );
}

function directIntro(channel, title) {
  const user = appOfDm(channel.id)?.bot_user_id ?? channel.user;
  return h(
    "div",
    { class: "intro-text" },
    h("h2", { class: "intro-person" }, avatar(user, 44), title),
    h("p", {}, "This conversation is just between ", h("strong", {}, personName(user)), " and you."),
  );
}

function card(channel, messages, prefill) {
  const app = appOfDm(channel.id) ?? state.apps[0];
  if (!app || (channel.kind === "im" && !appOfDm(channel.id))) return null;
  if (channel.kind !== "im" && !appsIn(channel).length) return inviteCard(app, channel, prefill);
  const hasSpoken = messages.some((message) => message.user === app.bot_user_id);
  return hasSpoken ? null : tryCard(app, channel, prefill);
}

function inviteCard(app, channel, prefill) {
  const invite = async (event) => {
    event.currentTarget.disabled = true;
    const answer = await act("invite_bot", { channel: channel.id, app: app.id });
    if (answer.ok) return;
    toast(answer.error);
    event.target.closest("button").disabled = false;
  };
  return hintCard(
    `Bring ${app.name} into this channel`,
    [
      h(
        "p",
        {},
        "It only sees channels that it was invited to. Type ",
        h("code", { class: "code" }, `/invite @${app.name}`),
        ", or press the button.",
      ),
      h(
        "div",
        { class: "actions" },
        h("button", { class: "button is-primary", type: "button", onclick: invite }, `Invite ${app.name}`),
        tryButtons(app, prefill).slice(0, 1),
      ),
    ],
    app,
  );
}

function tryCard(app, channel, prefill) {
  const inDm = channel.kind === "im";
  return hintCard(
    inDm ? `Write to ${app.name}` : `${app.name} is here. Try this first`,
    [
      h(
        "ul",
        { class: "hint-list" },
        (app.commands ?? []).map((command) =>
          h(
            "li",
            {},
            h("code", { class: "code" }, command.command),
            command.description ? ` ${command.description}` : "",
          ),
        ),
        inDm
          ? h("li", {}, "Or just say what you want to know.")
          : h("li", {}, "Mention it: ", h("span", { class: "mention" }, `@${app.name}`)),
        h("li", {}, "Switch the acting person at the top right, and move the clock beside it."),
      ),
      h("div", { class: "actions" }, tryButtons(app, prefill)),
    ],
    app,
  );
}

function tryButtons(app, prefill) {
  return (app.commands ?? []).slice(0, 2).map((command) => {
    const line = `${command.command} help`;
    return h("button", { class: "button", type: "button", onclick: () => prefill(line) }, `Type ${line}`);
  });
}

function hintCard(title, content, app) {
  const offline = app.connected
    ? null
    : h("p", { class: "hint-offline" }, icon("warning", 15), `${app.name} is not connected at the moment.`);
  return h("section", { class: "hint-card", "aria-label": title }, h("h3", {}, title), content, offline);
}
