// The clock of the playground in the acting person's zone, and the buttons that move it forward.
import { act } from "../core/api.js";
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { on, state } from "../core/state.js";
import { now, shortDay, timeOfDay, zone } from "../core/time.js";
import { openMenu } from "./menu.js";
import { toast } from "./toast.js";

const STEPS = [
  { label: "+1 hour", by_seconds: 3600 },
  { label: "+1 day", by_seconds: 86_400 },
];
const MOST_MARKS = 3;

export function mountClock(slot) {
  const face = h("span", { class: "clock-face" });
  const buttons = h("span", { class: "clock-buttons" });
  const more = h(
    "button",
    {
      class: "clock-more",
      type: "button",
      "aria-label": "Move the clock",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      onclick: () => openMenu(more, menuItems(), { label: "Move the clock" }),
    },
    icon("clock", 16),
    icon("chevron", 13),
  );
  slot.append(
    h("div", { class: "clock", role: "group", "aria-label": "Clock of the playground" }, face, buttons, more),
  );

  const tick = () => {
    const ms = now();
    if (!state.clock.now) return;
    const place = (zone() ?? "").split("/").at(-1).replaceAll("_", " ");
    replaceContent(
      face,
      icon("clock", 16),
      h("span", { class: "clock-day" }, shortDay(ms)),
      h("strong", { class: "clock-time" }, timeOfDay(ms)),
      h("span", { class: "clock-zone" }, place),
    );
    face.title = `The playground’s time in ${zone()}`;
  };
  const draw = () => {
    tick();
    const marks = upcoming();
    replaceContent(buttons, STEPS.map(step), marks.slice(0, MOST_MARKS).map(mark));
    slot.classList.toggle("has-more-marks", marks.length > MOST_MARKS);
  };
  for (const topic of ["clock", "state"]) on(topic, draw);
  setInterval(tick, 1000);
}

const upcoming = () => (state.clock.marks ?? []).filter((mark) => Date.parse(mark.at) > now());
const whenIs = (mark) => `${shortDay(Date.parse(mark.at))} ${timeOfDay(Date.parse(mark.at))}`;

function step({ label, by_seconds }) {
  return h(
    "button",
    { class: "clock-button", type: "button", onclick: (event) => move({ by_seconds }, event.currentTarget) },
    label,
  );
}

function mark(one) {
  return h(
    "button",
    {
      class: "clock-button is-mark",
      type: "button",
      title: whenIs(one),
      onclick: (event) => move({ to: one.at }, event.currentTarget),
    },
    one.label,
  );
}

function menuItems() {
  const steps = STEPS.map(({ label, by_seconds }) => ({ label, run: () => move({ by_seconds }) }));
  const marks = upcoming().map((one) => ({
    label: one.label,
    detail: whenIs(one),
    run: () => move({ to: one.at }),
  }));
  return [{ heading: "Move the clock forward" }, ...steps, ...(marks.length ? ["divider", ...marks] : [])];
}

async function move(details, button = null) {
  button?.classList.add("is-pending");
  const answer = await act("clock", details);
  button?.classList.remove("is-pending");
  if (!answer.ok) toast(answer.error);
}
