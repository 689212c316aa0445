// The main pane of an app: its Home tab as a full page, or the messages between it and the person.
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { on, state } from "../core/state.js";
import { renderBlocks } from "../blocks/render.js";
import { valuesOf } from "../blocks/values.js";
import { avatar } from "../ui/avatar.js";
import { redrawKeepingFocus } from "../ui/focus.js";
import { channelPane } from "./channel.js";
import { openApp } from "./navigation.js";

export function appPane(appId, tab) {
  const app = () => state.apps.find((one) => one.id === appId);
  if (tab === "messages" && app().dm_channel) return channelPane(app().dm_channel, appHead(app(), tab));
  const body = h("div", { class: "home-scroller", tabindex: "-1" });
  const headSlot = h("div", { class: "pane-head-slot" });
  const draw = () => redrawKeepingFocus(body, body, () => replaceContent(body, homeContent(app())));
  const drawHead = () => replaceContent(headSlot, appHead(app(), tab));
  const stop = [
    on("home", (id) => id === appId && draw()),
    on("state", () => {
      drawHead();
      draw();
    }),
  ];
  drawHead();
  draw();
  return {
    node: h("div", { class: "pane" }, headSlot, body),
    list: null,
    leave: () => stop.forEach((one) => one()),
  };
}

function appHead(app, tab) {
  const tabButton = (name, label) =>
    h(
      "button",
      {
        class: "tab",
        type: "button",
        role: "tab",
        "aria-selected": String(tab === name),
        onclick: () => openApp(app.id, name),
      },
      label,
    );
  return h(
    "header",
    { class: "pane-head is-app" },
    h("h1", { class: "pane-title" }, avatar(app.bot_user_id, 24), h("span", {}, app.name)),
    h(
      "div",
      { class: "tabs", role: "tablist" },
      app.home ? tabButton("home", "Home") : null,
      tabButton("messages", "Messages"),
    ),
    app.connected ? null : h("span", { class: "offline-badge" }, icon("warning", 14), "not connected"),
  );
}

function homeContent(app) {
  if (!state.homes.has(app.id))
    return h(
      "div",
      { class: "home-empty" },
      h("span", { class: "spinner", role: "status", "aria-label": "Loading" }),
    );
  const view = state.homes.get(app.id);
  if (!view) return empty(app);
  const surface = {
    kind: "home",
    key: view.id,
    container: { type: "view", view_id: view.id },
    blocks: view.blocks,
    values: valuesOf(view.id, view.state?.values),
  };
  return h("div", { class: "home blocks" }, renderBlocks(surface));
}

function empty(app) {
  const why = app.connected
    ? `${app.name} was told that you are here and has published nothing for you yet.`
    : `${app.name} is not connected, so it cannot show its Home tab.`;
  return h("div", { class: "home-empty" }, h("h2", {}, "Nothing here yet"), h("p", {}, why));
}
