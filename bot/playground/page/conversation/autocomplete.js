// The list above the composer while one types a /command, an @mention or an :emoji:.
import { h, replaceContent } from "../core/dom.js";
import { state, userName } from "../core/state.js";
import { emojiSign, findEmoji } from "../text/emoji_names.js";
import { avatar } from "../ui/avatar.js";
import { insertText } from "./composer_box.js";
import { knownCommands } from "./commands.js";

/** Returns {node, onKey, close}: onKey tells whether it used the key. */
export function attachAutocomplete(box, { inThread }) {
  const list = h("div", {
    class: "autocomplete",
    role: "listbox",
    id: `suggest-${Math.random().toString(36).slice(2)}`,
    "aria-label": "Suggestions",
    hidden: true,
  });
  let choices = [];
  let active = 0;
  let from = 0;

  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-autocomplete", "list");
  box.addEventListener("input", refresh);
  box.addEventListener("click", refresh);
  box.addEventListener("blur", () => setTimeout(close, 120));

  function refresh() {
    const before = box.value.slice(0, box.selectionStart);
    const found = commandChoices(before, inThread) ?? mentionChoices(before) ?? emojiChoices(before);
    if (!found?.choices.length) return close();
    ({ choices, from } = found);
    active = 0;
    draw(found.heading);
  }

  function draw(heading) {
    list.hidden = false;
    replaceContent(
      list,
      h("div", { class: "autocomplete-heading", role: "presentation" }, heading),
      choices.map((choice, at) =>
        h(
          "div",
          {
            class: "option",
            role: "option",
            id: `${list.id}-${at}`,
            onpointerdown: (event) => take(event, at),
            onpointermove: () => activate(at, false),
          },
          choice.face,
        ),
      ),
    );
    activate(0);
  }

  function activate(at, scroll = true) {
    active = at;
    [...list.querySelectorAll(".option")].forEach((node, index) => {
      node.classList.toggle("is-active", index === at);
      node.setAttribute("aria-selected", String(index === at));
    });
    box.setAttribute("aria-activedescendant", `${list.id}-${at}`);
    if (scroll) list.querySelector(".is-active")?.scrollIntoView({ block: "nearest" });
  }

  function take(event, at) {
    event.preventDefault(); // keeps the focus in the composer
    const choice = choices[at];
    close();
    insertText(box, `${choice.insert} `, { from, to: box.selectionStart });
  }

  function close() {
    choices = [];
    list.hidden = true;
    box.removeAttribute("aria-activedescendant");
  }

  function onKey(event) {
    if (list.hidden) return false;
    const moves = { ArrowDown: active + 1, ArrowUp: active - 1 };
    if (event.key in moves) {
      event.preventDefault();
      activate((moves[event.key] + choices.length) % choices.length);
    } else if (event.key === "Tab" || (event.key === "Enter" && choices[active].insert !== box.value)) {
      take(event, active);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else {
      return false; // Enter on a command typed in full sends it
    }
    return true;
  }

  return { node: list, onKey, close };
}

function commandChoices(before, inThread) {
  const match = before.match(/^\/(\S*)$/);
  if (!match || inThread) return null;
  const hits = knownCommands().filter((one) => one.command.startsWith(`/${match[1].toLowerCase()}`));
  const choices = hits.map((one) => ({
    insert: one.command,
    face: h(
      "span",
      { class: "command-row" },
      h(
        "span",
        { class: "command-line" },
        h("strong", {}, one.command),
        one.usage_hint ? h("span", { class: "command-hint" }, one.usage_hint) : null,
      ),
      h(
        "span",
        { class: "command-detail" },
        one.description,
        one.app ? h("span", { class: "command-app" }, one.app) : null,
      ),
    ),
  }));
  return { choices, from: 0, heading: "Commands" };
}

function mentionChoices(before) {
  const match = before.match(/(^|[\s(])@([\p{L}\p{N}._-]*(?: [\p{L}]*)?)$/u);
  if (!match) return null;
  const typed = match[2].toLowerCase();
  const apps = state.apps.map((app) => ({
    id: app.bot_user_id,
    name: app.name,
    detail: "App",
    keys: [app.name, state.users.get(app.bot_user_id)?.name ?? ""],
  }));
  const people = [...state.users.values()]
    .filter((user) => !user.is_bot)
    .map((user) => ({
      id: user.id,
      name: userName(user),
      detail: user.name,
      keys: [userName(user), user.name],
    }));
  const hits = [...apps, ...people].filter((one) =>
    one.keys.some(
      (key) =>
        key
          .toLowerCase()
          .split(/\s+/)
          .some((word) => word.startsWith(typed)) || key.toLowerCase().startsWith(typed),
    ),
  );
  const choices = hits.map((one) => ({
    insert: `@${one.name}`,
    face: [
      avatar(one.id, 24),
      h(
        "span",
        { class: "option-text" },
        h("strong", {}, one.name),
        h("span", { class: "option-detail is-inline" }, one.detail),
      ),
    ],
  }));
  return { choices, from: before.length - match[2].length - 1, heading: "People and apps" };
}

function emojiChoices(before) {
  const match = before.match(/(^|\s):([a-z0-9_+-]{2,})$/i);
  if (!match) return null;
  const choices = findEmoji(match[2], 8).map((name) => ({
    insert: `:${name}:`,
    face: [h("span", { class: "emoji" }, emojiSign(name)), h("span", {}, `:${name}:`)],
  }));
  return { choices, from: before.length - match[2].length - 1, heading: "Emoji" };
}
