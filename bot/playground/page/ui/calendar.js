// A month to pick a day from: arrow keys by day and week, Page Up and Page Down by month. Days are "YYYY-MM-DD", zone-free.
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { closePopover, openPopover } from "./popover.js";

const DAY = 86_400_000;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const named = (options) => new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const MONTH = named({ month: "long", year: "numeric" });
const FULL = named({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const SHORT = named({ weekday: "short", day: "numeric", month: "short", year: "numeric" });

const toMs = (day) => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms) => new Date(ms).toISOString().slice(0, 10);
export const dayInWords = (day) => SHORT.format(toMs(day)).replace(",", "");

/** Opens the calendar under `anchor` at `chosen` or, if nothing is chosen, at `today`. */
export function openCalendar(anchor, { chosen, today, choose }) {
  if (anchor.getAttribute("aria-expanded") === "true") return closePopover();
  let focus = chosen ?? today;
  const grid = h("div", { class: "calendar-grid", role: "grid" });
  const title = h("div", { class: "calendar-title", "aria-live": "polite" });
  const turn = (months) => show(addMonths(focus, months), false);
  const panel = h(
    "div",
    { class: "calendar" },
    h(
      "div",
      { class: "calendar-head" },
      h(
        "button",
        { class: "icon-button", type: "button", "aria-label": "Month before", onclick: () => turn(-1) },
        icon("back", 16),
      ),
      title,
      h(
        "button",
        {
          class: "icon-button is-flipped",
          type: "button",
          "aria-label": "Month after",
          onclick: () => turn(1),
        },
        icon("back", 16),
      ),
    ),
    h(
      "div",
      { class: "calendar-grid is-head", "aria-hidden": "true" },
      WEEKDAYS.map((name) => h("span", {}, name.slice(0, 2))),
    ),
    grid,
  );
  grid.addEventListener("keydown", onKey);
  const popover = openPopover(anchor, panel);
  show(focus);
  return popover;

  function show(day, takeFocus = true) {
    focus = day;
    title.textContent = MONTH.format(toMs(day));
    replaceContent(grid, daysOf(day).map(cell));
    if (takeFocus) grid.querySelector("[tabindex='0']").focus();
    popover.place();
  }

  function cell(day) {
    if (!day) return h("span", {});
    const sign = [day === chosen ? "is-chosen" : "", day === today ? "is-today" : ""].join(" ");
    return h(
      "button",
      {
        class: `calendar-day ${sign}`,
        type: "button",
        role: "gridcell",
        tabindex: day === focus ? "0" : "-1",
        "aria-label": FULL.format(toMs(day)),
        "aria-selected": String(day === chosen),
        onclick: () => take(day),
      },
      String(Number(day.slice(8))),
    );
  }

  function take(day) {
    closePopover({ restoreFocus: true });
    choose(day);
  }

  function onKey(event) {
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
    const months = { PageUp: -1, PageDown: 1 };
    if (event.key in steps) show(toDay(toMs(focus) + steps[event.key] * DAY));
    else if (event.key in months) show(addMonths(focus, months[event.key]));
    else return;
    event.preventDefault();
  }
}

/** The days of the month of `day`, with empty places before the first so that Mondays stand below each other. */
function daysOf(day) {
  const first = toMs(`${day.slice(0, 8)}01`);
  const lead = (new Date(first).getUTCDay() + 6) % 7;
  const count = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  return [...Array(lead).fill(null), ...Array.from({ length: count }, (_, at) => toDay(first + at * DAY))];
}

function addMonths(day, months) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
