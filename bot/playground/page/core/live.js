// Applies the frames of the live socket to what the page knows.
import { announce, toast } from "../ui/toast.js";
import { noteDeletion, noteMessage } from "./loading.js";
import { emit, isReply, messageKey, personName, state, threadKey } from "./state.js";
import { setClock } from "./time.js";

/** `reload` fetches the workspace's state anew. */
export function frameHandler(reload) {
  const handlers = {
    message: ({ channel, message }) => received({ ...message, channel }),
    message_changed: ({ channel, message }) => changed({ ...message, channel }),
    message_deleted: deleted,
    view: ({ stack }) => {
      state.views = stack ?? [];
      emit("views");
    },
    home: ({ app, view }) => {
      state.homes.set(app, view);
      emit("home", app);
    },
    clock: ({ type, ...clock }) => {
      setClock(clock);
      emit("clock");
    },
    state: reload,
    notice,
  };
  return (frame) => handlers[frame.type]?.(frame);
}

/** The modal itself tells when its submission failed. */
function notice({ text }) {
  if (state.views.length && text.startsWith("We had some trouble")) return;
  toast(text);
}

function received(message) {
  const reply = isReply(message);
  if (reply) insert(state.replies, threadKey(message.channel, message.thread_ts), message, "replies");
  if (!reply || message.subtype === "thread_broadcast")
    insert(state.messages, message.channel, message, "messages");
  if (message.user === state.me) return;
  const seen = reply ? noteThread(message) : noteChannel(message);
  if (seen) announce(`${personName(message.user)}: ${message.text ?? ""}`);
}

function insert(lists, key, message, topic) {
  noteMessage(key, message);
  const list = lists.get(key);
  if (!list) return; // not read yet
  const others = list.filter((one) => messageKey(one) !== messageKey(message));
  lists.set(
    key,
    [...others, message].sort((a, b) => Number(a.ts) - Number(b.ts)),
  );
  emit(topic, key);
}

const isOpen = (channel) => state.place?.channel === channel && !document.hidden;

function noteChannel(message) {
  if (isOpen(message.channel)) return true;
  state.unread.set(message.channel, (state.unread.get(message.channel) ?? 0) + 1);
  emit("unread");
  return false;
}

function noteThread(message) {
  if (state.thread?.channel === message.channel && state.thread.ts === message.thread_ts) return true;
  state.threadNews.add(threadKey(message.channel, message.thread_ts));
  emit("messages", message.channel);
  return false;
}

/** The lists in which a message may stand: its channel's, and those of threads below it or around it. */
function* listsWith(message) {
  yield [state.messages, message.channel, "messages"];
  for (const ts of new Set([message.ts, message.thread_ts]))
    if (ts) yield [state.replies, threadKey(message.channel, ts), "replies"];
}

function changed(message) {
  for (const [lists, key, topic] of listsWith(message)) {
    if (topic === "replies" || !isReply(message)) noteMessage(key, message);
    const list = lists.get(key);
    const at = list?.findIndex((one) => messageKey(one) === messageKey(message)) ?? -1;
    if (at < 0) continue;
    lists.set(key, list.with(at, message));
    emit(topic, key);
  }
}

function deleted({ channel, ts, ephemeral_id: ephemeral }) {
  const gone = ephemeral ?? ts;
  for (const [lists, topic] of [
    [state.messages, "messages"],
    [state.replies, "replies"],
  ]) {
    for (const [key, list] of lists) {
      if (key !== channel && !key.startsWith(`${channel}/`)) continue;
      noteDeletion(key, gone);
      if (!list.some((message) => messageKey(message) === gone)) continue;
      lists.set(
        key,
        list.filter((message) => messageKey(message) !== gone),
      );
      emit(topic, key);
    }
  }
}
