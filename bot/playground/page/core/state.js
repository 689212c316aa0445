// What the page knows, as one acting person sees it. Modules read it freely; live.js and app.js write it and announce changes.

export const state = {
  me: null,
  workspace: { name: "" },
  users: new Map(), // id → user
  channels: new Map(), // id → channel
  apps: [],
  clock: { now: null, marks: [], frozen: false },
  place: null, // {channel} or {app, tab}: what the main pane shows
  thread: null, // {channel, ts}: what the thread pane shows
  messages: new Map(), // channel → messages, oldest first; absent = not loaded
  replies: new Map(), // "channel/ts" → root and replies
  homes: new Map(), // app id → view
  views: [], // open modals, root first
  unread: new Map(), // channel → count
  threadNews: new Set(), // "channel/ts" of threads with replies not yet seen
  dismissed: new Set(), // ephemerals that the person put away
  drafts: new Map(),
  connected: true,
};

const listeners = new Map();

/** Topics: state, place, thread, messages (channel), replies (key), home (app), views, clock, unread, connection. */
export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
  return () => listeners.get(topic).delete(listener);
}

export function emit(topic, detail) {
  for (const listener of [...(listeners.get(topic) ?? [])]) listener(detail);
}

export const messageKey = (message) => message.ephemeral_id ?? message.ts;
export const threadKey = (channel, ts) => `${channel}/${ts}`;
export const isReply = (message) => Boolean(message.thread_ts) && message.thread_ts !== message.ts;
export const me = () => state.users.get(state.me);
export const appOfBot = (userId) => state.apps.find((app) => app.bot_user_id === userId);
export const appOfDm = (channelId) => state.apps.find((app) => app.dm_channel === channelId);
export const userName = (user) => user?.real_name || user?.name || "Someone";
export const personName = (userId) => appOfBot(userId)?.name ?? userName(state.users.get(userId));

/** The bots that can be spoken to in a channel. */
export function appsIn(channel) {
  if (!channel) return [];
  return state.apps.filter((app) => channel.members?.includes(app.bot_user_id) ?? channel.bot_member);
}

export function channelTitle(channel) {
  if (!channel) return "";
  if (channel.kind !== "im") return channel.name;
  return appOfDm(channel.id)?.name ?? (channel.user ? personName(channel.user) : channel.name);
}

/** Forget what belonged to the former acting person. */
export function resetForPerson() {
  for (const part of [state.messages, state.replies, state.homes, state.unread, state.threadNews])
    part.clear();
  state.views = [];
  state.thread = null;
}
