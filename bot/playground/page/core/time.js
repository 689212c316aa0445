// The playground's time, told in the acting person's zone. Never the browser's own clock: it can be days behind.
import { me, state } from "./state.js";

let offset = 0; // playground time minus real time
let frozenAt = null;

export function setClock(clock) {
  state.clock = { ...state.clock, ...clock };
  const at = Date.parse(clock.now);
  offset = at - Date.now();
  frozenAt = state.clock.frozen ? at : null;
}

export const now = () => frozenAt ?? Date.now() + offset;
export const zone = () => me()?.tz || undefined;
export const fromTs = (ts) => Number(ts) * 1000;

const formats = new Map();

function format(ms, options, timeZone = zone()) {
  const key = JSON.stringify([options, timeZone]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat("en-GB", { ...options, timeZone }));
  return formats.get(key).format(ms);
}

export const timeOfDay = (ms, timeZone) =>
  format(ms, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, timeZone);
const timeWithSeconds = (ms) => format(ms, { timeStyle: "medium", hourCycle: "h23" });
export const shortDay = (ms, timeZone) =>
  format(ms, { weekday: "short", day: "numeric", month: "short" }, timeZone).replace(",", "");
const dayKey = (ms) => format(ms, { year: "numeric", month: "2-digit", day: "2-digit" });

export const sameDay = (a, b) => dayKey(a) === dayKey(b);

/** "Today", "Yesterday", "Tomorrow" or null. */
function relativeDay(ms) {
  const day = 86_400_000;
  if (sameDay(ms, now())) return "Today";
  if (sameDay(ms, now() - day)) return "Yesterday";
  if (sameDay(ms, now() + day)) return "Tomorrow";
  return null;
}

export function dayHeading(ms) {
  return relativeDay(ms) ?? format(ms, { weekday: "long", day: "numeric", month: "long" }).replace(",", "");
}

export const fullMoment = (ms) =>
  `${format(ms, { weekday: "long", day: "numeric", month: "long", year: "numeric" })} at ${timeOfDay(ms)}`;

/** "today at 09:04", "Thu 26 Nov at 09:04" */
export function momentInWords(ms) {
  const relative = relativeDay(ms);
  return `${relative ? relative.toLowerCase() : shortDay(ms)} at ${timeOfDay(ms)}`;
}

function ago(ms) {
  const minutes = Math.round((now() - ms) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} minute${minutes === 1 ? "" : "s"} ago`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return `${hours} hour${hours === 1 ? "" : "s"} ago`;
  const days = Math.round(hours / 24);
  return `${days} day${days === 1 ? "" : "s"} ago`;
}

function ordinal(number) {
  const tail = number % 100;
  if (tail >= 11 && tail <= 13) return `${number}th`;
  return `${number}${["th", "st", "nd", "rd"][number % 10] ?? "th"}`;
}

/** Slack's tokens of <!date^…>, in its English forms. */
export function slackDate(ms, pattern) {
  const part = (options) => format(ms, options);
  const day = ordinal(Number(part({ day: "numeric" })));
  const dates = {
    date_num: `${part({ year: "numeric" })}-${part({ month: "2-digit" })}-${part({ day: "2-digit" })}`,
    date: `${part({ month: "long" })} ${day}, ${part({ year: "numeric" })}`,
    date_short: `${part({ month: "short" })} ${Number(part({ day: "numeric" }))}, ${part({ year: "numeric" })}`,
    date_long: `${part({ weekday: "long" })}, ${part({ month: "long" })} ${day}, ${part({ year: "numeric" })}`,
    time: timeOfDay(ms),
    time_secs: timeWithSeconds(ms),
    ago: ago(ms),
  };
  for (const name of ["date", "date_short", "date_long"])
    dates[`${name}_pretty`] = relativeDay(ms)?.toLowerCase() ?? dates[name];
  return pattern.replace(/\{([a-z_]+)\}/g, (whole, name) => dates[name] ?? whole);
}
