// Date, time and date-and-time pickers.
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { now, zone } from "../core/time.js";
import { textObject } from "../text/mrkdwn.js";
import { dayInWords, openCalendar } from "../ui/calendar.js";
import { openListbox } from "../ui/listbox.js";
import { bindPending, dispatches, sendAction } from "./interaction.js";
import { fromZoned, toZoned } from "./zoned.js";

export function datePicker(element, block, surface) {
  return single(element, block, surface, "selected_date", dateButton, "Select a date");
}

export function timePicker(element, block, surface) {
  return single(element, block, surface, "selected_time", timeButton, "Select a time");
}

function single(element, block, surface, field, build, fallback) {
  const held = keeper(element, block, surface, field);
  const node = build({
    block,
    value: held.get,
    choose: held.set,
    label: block.label?.text ?? element.placeholder?.text ?? fallback,
    placeholder: element.placeholder ? textObject(element.placeholder) : fallback,
  });
  return bindPending(node, surface, block.block_id, element.action_id);
}

/** Slack keeps an instant; the person picks day and hour in their own zone. */
export function dateTimePicker(element, block, surface) {
  const held = keeper(element, block, surface, "selected_date_time");
  const parts = () => (held.get() ? toZoned(held.get() * 1000, zone()).split("T") : [null, null]);
  const today = toZoned(now(), zone()).slice(0, 10);
  const take = (day, time) =>
    held.set(Math.floor(fromZoned(`${day ?? today}T${time ?? "09:00"}`, zone()) / 1000));
  const label = block.label?.text ?? "Date and time";
  const date = dateButton({
    block,
    value: () => parts()[0],
    choose: (day) => redraw(() => take(day, parts()[1])),
    label: `${label}, date`,
    placeholder: "Select a date",
  });
  const time = timeButton({
    block,
    value: () => parts()[1],
    choose: (hour) => redraw(() => take(parts()[0], hour)),
    label: `${label}, time`,
    placeholder: "Select a time",
  });
  const redraw = (change) => {
    change();
    date.redraw();
    time.redraw();
  };
  return bindPending(
    h("div", { class: "picker-pair" }, date, time),
    surface,
    block.block_id,
    element.action_id,
  );
}

function keeper(element, block, surface, field) {
  return {
    get: () => surface.values.get(block.block_id, element),
    set: (value) => {
      surface.values.set(block.block_id, element, value);
      if (dispatches(block)) sendAction(surface, block.block_id, element, { [field]: value });
    },
  };
}

function pickerButton({ block, value, label, placeholder, sign, words, open }) {
  const node = h("button", {
    class: "select is-picker",
    type: "button",
    "aria-haspopup": "dialog",
    "aria-expanded": "false",
    "aria-describedby": block.aria?.describedby,
    "aria-invalid": block.aria?.invalid ? "true" : null,
  });
  node.redraw = () => {
    const shown = value() ? words(value()) : null;
    const content =
      shown ??
      h(
        "span",
        { class: "placeholder" },
        typeof placeholder === "string" ? placeholder : placeholder.cloneNode(true),
      );
    replaceContent(node, icon(sign, 16), h("span", { class: "select-text" }, content), icon("chevron", 16));
    node.setAttribute("aria-label", shown ? `${label}: ${shown}` : label);
  };
  node.addEventListener("click", () => open(node));
  node.redraw();
  return node;
}

function dateButton({ value, choose, ...rest }) {
  const open = (node) =>
    openCalendar(node, {
      chosen: value(),
      today: toZoned(now(), zone()).slice(0, 10),
      choose: (day) => {
        choose(day);
        node.redraw();
      },
    });
  return pickerButton({ ...rest, value, sign: "calendar", words: dayInWords, open });
}

function timeButton({ value, choose, ...rest }) {
  const open = (node) =>
    openListbox(node, {
      label: "times",
      several: false,
      chosen: () => [value()],
      searchable: true,
      minQuery: 0,
      placeholder: "Type a time, such as 8:45",
      load: (typed) => [{ choices: times(typed).map((time) => ({ id: time, label: time, raw: time })) }],
      choose: (choice) => {
        choose(choice.raw);
        node.redraw();
      },
    });
  return pickerButton({ ...rest, value, sign: "clock", words: (time) => time, open });
}

const two = (number) => String(number).padStart(2, "0");

/** Every half hour; once something is typed, that very minute first and then the quarters of its hour. */
function times(typed) {
  const match = typed.trim().match(/^(\d{1,2})(?:[:.h ]?(\d{1,2}))?$/);
  if (!match)
    return typed.trim()
      ? []
      : Array.from({ length: 48 }, (_, at) => `${two(Math.floor(at / 2))}:${at % 2 ? "30" : "00"}`);
  const [, hour, minute] = match;
  if (Number(hour) > 23 || Number(minute ?? 0) > 59) return [];
  const exact = minute?.length === 2 ? [`${two(hour)}:${minute}`] : [];
  const quarters = ["00", "15", "30", "45"]
    .filter((one) => one.startsWith(minute ?? ""))
    .map((one) => `${two(hour)}:${one}`);
  return [...new Set([...exact, ...quarters])];
}
