// Where the person is: a channel, an app's home or messages, a thread beside it.
import { act, fetchHome, fetchMessages, fetchThread } from "../core/api.js";
import { readList } from "../core/loading.js";
import { writeAddress } from "../core/route.js";
import { appOfDm, emit, state, threadKey } from "../core/state.js";
import { toast } from "../ui/toast.js";

export async function openChannel(id, { keepThread = false } = {}) {
  const app = appOfDm(id);
  if (app) return openApp(app.id, "messages");
  state.place = { channel: id };
  if (!keepThread) state.thread = null;
  arrived(id);
  await loadMessages(id);
}

export async function openApp(id, tab) {
  const app = state.apps.find((one) => one.id === id);
  if (!app) return;
  const chosen = tab ?? (app.home ? "home" : "messages");
  state.thread = null;
  state.place = { app: id, tab: chosen, channel: chosen === "messages" ? app.dm_channel : null };
  arrived(state.place.channel);
  await Promise.all([tellOpened(id, chosen), chosen === "home" ? loadHome(id) : loadDm(app)]);
}

/** The app hears of each opening, as in Slack; a silent app is told about by the home page itself. */
async function tellOpened(app, tab) {
  const answer = await act("home_opened", { app, tab });
  if (!answer.ok) toast(answer.error);
}

async function loadDm(app) {
  if (!app.dm_channel) {
    const answer = await act("open_dm", { user_or_app: app.id });
    if (!answer.ok) return toast(answer.error);
    app.dm_channel = answer.channel;
    state.place.channel = answer.channel;
    emit("place");
  }
  await loadMessages(app.dm_channel);
}

function arrived(channel) {
  if (channel) state.unread.delete(channel);
  writeAddress();
  emit("place");
  emit("thread");
  emit("unread");
}

export async function loadMessages(channel) {
  try {
    state.messages.set(channel, await readList(channel, () => fetchMessages(channel)));
    emit("messages", channel);
  } catch (problem) {
    toast(problem.message);
  }
}

export async function loadHome(app) {
  try {
    const { view } = await fetchHome(app);
    if (view || !state.homes.has(app)) state.homes.set(app, view);
    emit("home", app);
  } catch (problem) {
    toast(problem.message);
  }
}

export async function openThread(channel, ts, { focus = false } = {}) {
  state.thread = { channel, ts, focus };
  state.threadNews.delete(threadKey(channel, ts));
  writeAddress();
  emit("thread");
  emit("messages", channel);
  await loadThread(channel, ts);
}

export async function loadThread(channel, ts) {
  try {
    const key = threadKey(channel, ts);
    state.replies.set(key, await readList(key, () => fetchThread(channel, ts)));
    emit("replies", key);
  } catch (problem) {
    toast(problem.message);
  }
}

export function closeThread() {
  state.thread = null;
  writeAddress();
  emit("thread");
}

export async function openDmWith(userId) {
  const known = [...state.channels.values()].find(
    (channel) => channel.kind === "im" && channel.user === userId,
  );
  if (known) return openChannel(known.id);
  const answer = await act("open_dm", { user_or_app: userId });
  if (!answer.ok) return toast(answer.error);
  if (!state.channels.has(answer.channel))
    state.channels.set(answer.channel, {
      id: answer.channel,
      name: "",
      kind: "im",
      user: userId,
      member: true,
    });
  emit("state");
  await openChannel(answer.channel);
}
