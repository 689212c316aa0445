// The address bar: ?user=ada&channel=ml-study&thread=ts, ?app=name&tab=home, and permalinks #/C…/p<ts without dot>.
import { state } from "./state.js";

export function readAddress() {
  const query = new URLSearchParams(location.search);
  return {
    user: query.get("user"),
    channel: query.get("channel"),
    thread: query.get("thread"),
    app: query.get("app"),
    tab: query.get("tab"),
  };
}

export function readPermalink() {
  const match = location.hash.match(/^#\/([A-Z0-9]+)(?:\/p(\d{10,})(?:\?thread_ts=([\d.]+))?)?/);
  if (!match) return null;
  const [, channel, digits, thread] = match;
  const ts = digits ? `${digits.slice(0, -6)}.${digits.slice(-6)}` : null;
  return { channel, ts, thread: thread ?? null };
}

export function findChannel(nameOrId) {
  const wanted = (nameOrId ?? "").replace(/^#/, "");
  return [...state.channels.values()].find(
    (channel) => channel.id === wanted || (channel.kind !== "im" && channel.name === wanted),
  );
}

export function findApp(nameOrId) {
  const wanted = (nameOrId ?? "").toLowerCase();
  return state.apps.find((app) => app.id === nameOrId || app.name.toLowerCase() === wanted);
}

/** Keeps the address in step, so that a reload or a copied link comes back to the same place. */
export function writeAddress() {
  const query = new URLSearchParams({ user: state.users.get(state.me)?.name ?? state.me });
  if (state.place?.app) {
    query.set("app", state.place.app);
    query.set("tab", state.place.tab);
  } else if (state.place?.channel) {
    const channel = state.channels.get(state.place.channel);
    query.set("channel", channel && channel.kind !== "im" ? channel.name : state.place.channel);
  }
  if (state.thread) query.set("thread", state.thread.ts);
  history.replaceState(null, "", `${location.pathname}?${query}`);
}
