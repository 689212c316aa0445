// The list that a select opens: optional search field, groups, arrow keys; with several choices it stays open.
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { closePopover, openPopover } from "./popover.js";

let lists = 0;

/** load(typed) → groups, may be a promise; choose(choice) is called for each choice; chosen() → ids now chosen. */
export function openListbox(
  anchor,
  { label, several, chosen, searchable, minQuery, placeholder = "Search", load, choose },
) {
  if (anchor.getAttribute("aria-expanded") === "true") return closePopover();
  lists += 1;
  const list = h("div", {
    class: "listbox",
    role: "listbox",
    id: `listbox-${lists}`,
    "aria-label": label,
    "aria-multiselectable": several ? "true" : null,
    tabindex: searchable ? null : "0",
  });
  const search = searchable
    ? h("input", {
        class: "text-input listbox-search",
        type: "search",
        placeholder,
        role: "combobox",
        "aria-expanded": "true",
        "aria-controls": list.id,
        "aria-label": `Search ${label}`,
        autocomplete: "off",
      })
    : null;
  const popover = openPopover(
    anchor,
    h(
      "div",
      { class: "listbox-panel" },
      search ? h("div", { class: "listbox-top" }, icon("search", 15), search) : null,
      list,
    ),
    { minWidth: Math.max(anchor.offsetWidth, 220) },
  );
  const keys = search ?? list;
  let choices = [];
  let active = -1;
  let asked = 0;
  let timer = null;

  search?.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, minQuery ? 150 : 0);
  });
  keys.addEventListener("keydown", onKey);
  keys.focus();
  refresh();

  async function refresh() {
    asked += 1;
    const mine = asked;
    const typed = search?.value ?? "";
    if (typed.length < minQuery)
      return say(`Type ${minQuery === 1 ? "a letter" : `at least ${minQuery} letters`} to search`);
    if (minQuery || !list.children.length) list.setAttribute("aria-busy", "true");
    try {
      const groups = await load(typed);
      if (mine === asked) show(groups); // answers can overtake each other
    } catch (problem) {
      if (mine === asked) say(problem.message);
    }
    list.removeAttribute("aria-busy");
    popover.place();
  }

  function say(text) {
    choices = [];
    replaceContent(list, h("div", { class: "empty-note" }, text));
    popover.place();
  }

  function show(groups) {
    choices = groups.flatMap((group) => group.choices);
    if (!choices.length) return say("No results");
    const now = chosen();
    let at = 0;
    replaceContent(
      list,
      groups.map((group) => [
        group.label ? h("div", { class: "listbox-group", role: "presentation" }, group.label) : null,
        group.choices.map((choice) => option(choice, at++, now.includes(choice.id))),
      ]),
    );
    activate(Math.max(0, several ? active : choices.findIndex((choice) => now.includes(choice.id))));
  }

  function option(choice, at, isChosen) {
    return h(
      "div",
      {
        class: "option",
        role: "option",
        id: `${list.id}-${at}`,
        "aria-selected": String(isChosen),
        onclick: () => pick(at),
        onpointermove: () => activate(at, false),
      },
      choice.icon ?? null,
      h(
        "span",
        { class: "option-text" },
        h("span", {}, choice.label),
        choice.detail ? h("span", { class: "option-detail" }, choice.detail) : null,
      ),
      isChosen ? h("span", { class: "option-check" }, icon("check", 16)) : null,
    );
  }

  function activate(at, scroll = true) {
    active = Math.min(at, choices.length - 1);
    for (const node of list.querySelectorAll(".option"))
      node.classList.toggle("is-active", node.id === `${list.id}-${active}`);
    keys.setAttribute("aria-activedescendant", `${list.id}-${active}`);
    if (scroll) list.querySelector(".is-active")?.scrollIntoView({ block: "nearest" });
  }

  function pick(at) {
    const choice = choices[at];
    if (!choice) return;
    if (!several) closePopover({ restoreFocus: true });
    choose(choice);
    if (several) refresh();
  }

  function onKey(event) {
    const moves = { ArrowDown: active + 1, ArrowUp: active - 1 };
    if (event.key in moves && choices.length) {
      event.preventDefault();
      activate((moves[event.key] + choices.length) % choices.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      pick(active);
    } else if (event.key === "Tab") {
      closePopover();
    }
  }
}
