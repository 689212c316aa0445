// The places of the workspace: channels, people, apps, with signs for what is unread.
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { on, personName, state, userName } from "../core/state.js";
import { openApp, openChannel, openDmWith } from "../conversation/navigation.js";
import { avatar } from "./avatar.js";

export function mountSidebar(nav) {
  const draw = () => {
    const focused = nav.contains(document.activeElement) ? document.activeElement.dataset.place : null;
    replaceContent(
      nav,
      h("div", { class: "workspace-name" }, state.workspace.name),
      section("Channels", channels()),
      section("Direct messages", people()),
      section("Apps", apps()),
    );
    if (focused)
      [...nav.querySelectorAll("[data-place]")].find((node) => node.dataset.place === focused)?.focus();
  };
  for (const topic of ["state", "place", "unread"]) on(topic, draw);
  nav.addEventListener("keydown", moveBetweenPlaces);
}

function section(title, items) {
  if (!items.length) return null;
  const id = `section-${title.toLowerCase().replace(" ", "-")}`;
  return h(
    "section",
    { class: "nav-section", "aria-labelledby": id },
    h("h2", { class: "nav-heading", id }, title),
    h(
      "ul",
      {},
      items.map((item) => h("li", {}, item)),
    ),
  );
}

function channels() {
  const listed = [...state.channels.values()].filter(
    (channel) => channel.kind !== "im" && channel.member !== false,
  );
  return listed.map((channel) =>
    place({
      id: channel.id,
      face: icon(channel.kind === "private" ? "lock" : "hash", 17),
      name: channel.name,
      current: state.place?.channel === channel.id,
      unread: state.unread.get(channel.id),
      open: () => openChannel(channel.id),
    }),
  );
}

function people() {
  const others = [...state.users.values()].filter((user) => !user.is_bot);
  const sorted = others.sort((a, b) => Number(b.id === state.me) - Number(a.id === state.me));
  return sorted.map((user) => {
    const channel = [...state.channels.values()].find((one) => one.kind === "im" && one.user === user.id);
    return place({
      id: user.id,
      face: avatar(user.id, 20),
      name: userName(user),
      note: user.id === state.me ? "you" : null,
      current: Boolean(channel) && state.place?.channel === channel.id,
      unread: channel && state.unread.get(channel.id),
      badge: true,
      open: () => openDmWith(user.id),
    });
  });
}

function apps() {
  return state.apps.map((app) =>
    place({
      id: app.id,
      face: avatar(app.bot_user_id, 20),
      name: personName(app.bot_user_id),
      note: app.connected ? null : "offline",
      current: state.place?.app === app.id,
      unread: app.dm_channel && state.unread.get(app.dm_channel),
      badge: true,
      open: () =>
        openApp(app.id, app.dm_channel && state.unread.get(app.dm_channel) ? "messages" : undefined),
    }),
  );
}

function place({ id, face, name, note, current, unread, badge, open }) {
  const sign = !unread
    ? null
    : badge
      ? h("span", { class: "nav-badge", "aria-hidden": "true" }, String(unread))
      : h("span", { class: "nav-dot", "aria-hidden": "true" });
  return h(
    "button",
    {
      class: `nav-item${current ? " is-current" : ""}${unread ? " is-unread" : ""}`,
      type: "button",
      "aria-current": current ? "page" : null,
      "aria-label": [name, note, unread ? `${unread} unread` : null].filter(Boolean).join(", "),
      dataset: { place: id },
      onclick: () => {
        document.body.classList.remove("has-sidebar");
        open();
      },
    },
    face,
    h("span", { class: "nav-name" }, name),
    note ? h("span", { class: "nav-note" }, note) : null,
    sign,
  );
}

function moveBetweenPlaces(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll(".nav-item")];
  all[(all.indexOf(document.activeElement) + step + all.length) % all.length]?.focus();
}
