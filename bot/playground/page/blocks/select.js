// All selects: one or several choices out of given options, people, channels, or options that the app suggests.
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { personName, state } from "../core/state.js";
import { textObject } from "../text/mrkdwn.js";
import { avatar } from "../ui/avatar.js";
import { openListbox } from "../ui/listbox.js";
import { bindPending, dispatches, sendAction, suggestions } from "./interaction.js";
import { fieldOf } from "./values.js";

/** A choice = {id, label, detail?, icon?, raw}: raw is what Slack's state holds, an option object or an id. */
export function select(element, block, surface) {
  const several = element.type.startsWith("multi_");
  const node = h("button", {
    class: `select${several ? " is-multi" : ""}`,
    type: "button",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    "aria-describedby": block.aria?.describedby,
    "aria-invalid": block.aria?.invalid ? "true" : null,
  });
  const chosen = () => [surface.values.get(block.block_id, element) ?? []].flat();
  draw();
  node.addEventListener("click", () => {
    openListbox(node, {
      label: element.placeholder?.text ?? block.label?.text ?? "Options",
      several,
      chosen: () => chosen().map(idOf),
      searchable: isExternal(element) || several || optionCount(element) > 8,
      minQuery: isExternal(element) ? (element.min_query_length ?? 3) : 0,
      load: (typed) => loadChoices(element, block, surface, typed),
      choose,
    });
  });
  return bindPending(node, surface, block.block_id, element.action_id);

  function draw() {
    const shown = chosen().map((raw) => choiceOf(element, raw));
    const placeholder = element.placeholder
      ? textObject(element.placeholder)
      : several
        ? "Select options"
        : "Select an option";
    const content =
      shown.length === 0
        ? h("span", { class: "placeholder" }, placeholder)
        : several
          ? shown.map((choice) => h("span", { class: "chip" }, choice.icon, choice.label))
          : [shown[0].icon, shown[0].label];
    replaceContent(node, h("span", { class: "select-text" }, content), icon("chevron", 16));
    const value = shown.map((choice) => choice.name).join(", ");
    node.setAttribute(
      "aria-label",
      [block.label?.text ?? element.placeholder?.text ?? "Select", value].filter(Boolean).join(": "),
    );
  }

  async function choose(choice) {
    const before = surface.values.get(block.block_id, element);
    surface.values.set(
      block.block_id,
      element,
      several ? toggled(chosen(), choice, element.max_selected_items) : choice.raw,
    );
    draw();
    if (!dispatches(block)) return;
    const field = fieldOf(element);
    const taken = await sendAction(surface, block.block_id, element, {
      [field]: surface.values.get(block.block_id, element),
    });
    if (taken || !element.confirm) return;
    surface.values.set(block.block_id, element, before);
    draw();
  }
}

const isExternal = (element) => element.type.includes("external");
const idOf = (raw) => (typeof raw === "string" ? raw : raw?.value);

function toggled(raws, choice, most = Infinity) {
  const without = raws.filter((raw) => idOf(raw) !== choice.id);
  if (without.length < raws.length) return without;
  return raws.length >= most ? raws : [...raws, choice.raw];
}

function optionCount(element) {
  if (element.option_groups)
    return element.option_groups.reduce((sum, group) => sum + group.options.length, 0);
  return element.options?.length ?? 99;
}

function choiceOf(element, raw) {
  if (typeof raw !== "string") return optionChoice(raw);
  return element.type.includes("users") || state.users.has(raw) ? personChoice(raw) : channelChoice(raw);
}

function optionChoice(option) {
  return {
    id: option.value,
    name: option.text?.text ?? "",
    label: textObject(option.text),
    detail: option.description ? textObject(option.description) : null,
    raw: option,
  };
}

function personChoice(id) {
  return { id, name: personName(id), label: personName(id), icon: avatar(id, 20), raw: id };
}

function channelChoice(id) {
  const channel = state.channels.get(id);
  const name = channel?.name ?? id;
  return { id, name, label: name, icon: icon(channel?.kind === "private" ? "lock" : "hash", 15), raw: id };
}

/** Groups = [{label?, choices}] that match what was typed. */
async function loadChoices(element, block, surface, typed) {
  if (isExternal(element)) {
    const answer = await suggestions(surface, block.block_id, element, typed);
    return optionGroups(answer); // the app has filtered already
  }
  return matching(givenGroups(element), typed);
}

function optionGroups({ options, option_groups: groups }) {
  if (groups?.length)
    return groups.map((group) => ({
      label: textObject(group.label),
      choices: group.options.map(optionChoice),
    }));
  return [{ choices: (options ?? []).map(optionChoice) }];
}

function givenGroups(element) {
  if (element.type.includes("static")) return optionGroups(element);
  const people = [...state.users.values()]
    .filter((user) => !user.is_bot)
    .map((user) => personChoice(user.id));
  const channels = [...state.channels.values()]
    .filter((channel) => channel.kind !== "im")
    .map((channel) => channelChoice(channel.id));
  if (element.type.includes("users")) return [{ choices: people }];
  if (element.type.includes("channels"))
    return [{ choices: channels.filter((choice) => state.channels.get(choice.id).kind === "public") }];
  const include = element.filter?.include ?? ["public", "private", "im"];
  return [
    {
      choices: [
        ...channels.filter((choice) => include.includes(state.channels.get(choice.id).kind)),
        ...(include.includes("im") ? people : []),
      ],
    },
  ];
}

function matching(groups, typed) {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return groups;
  return groups
    .map((group) => ({
      ...group,
      choices: group.choices.filter((choice) => choice.name.toLowerCase().includes(wanted)),
    }))
    .filter((group) => group.choices.length);
}
