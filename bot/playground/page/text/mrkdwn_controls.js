// Slack's control forms, what stands between < and >: people, channels, groups, dates, links.
import { h, link } from "../core/dom.js";
import { personName, state } from "../core/state.js";
import { fullMoment, slackDate } from "../core/time.js";
import { withEmoji } from "./emoji.js";

const decode = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

export function control(body) {
  const bar = body.indexOf("|");
  const target = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? null : decode(body.slice(bar + 1));
  if (/^@[UW]/.test(target)) return userMention(target.slice(1), label);
  if (target.startsWith("#C") || target.startsWith("#G")) return channelMention(target.slice(1), label);
  if (target.startsWith("!date^")) return date(target, label);
  if (target.startsWith("!subteam^")) return h("span", { class: "mention" }, label ?? "@group");
  if (target.startsWith("!")) return h("span", { class: "mention is-me" }, `@${target.slice(1)}`);
  return link(decode(target), label === null ? decode(target).replace(/^mailto:/, "") : withEmoji(label));
}

export function userMention(id, label = null) {
  const known = state.users.has(id);
  const name = known ? personName(id) : (label ?? "unknown person").replace(/^@/, "");
  return h("span", { class: id === state.me ? "mention is-me" : "mention" }, `@${name}`);
}

export function channelMention(id, label = null) {
  const channel = state.channels.get(id);
  const name = channel?.name ?? label ?? "private channel";
  return channel
    ? h("a", { class: "mention", href: `#/${id}` }, `#${name}`)
    : h("span", { class: "mention" }, `#${name}`);
}

function date(target, fallback) {
  const [, seconds, pattern, url] = target.split("^");
  const ms = Number(seconds) * 1000;
  if (!Number.isFinite(ms) || !pattern) return h("span", {}, fallback ?? target);
  const node = h(
    "time",
    { datetime: new Date(ms).toISOString(), title: fullMoment(ms) },
    slackDate(ms, decode(pattern)),
  );
  return url ? link(decode(url), node) : node;
}
