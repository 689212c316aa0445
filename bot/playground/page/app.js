// Puts the page together: loads the state of the acting person, opens the place that the address names, keeps it live.
import { connectLive, fetchModals, fetchState } from "./core/api.js";
import { h, replaceContent } from "./core/dom.js";
import { frameHandler } from "./core/live.js";
import { findApp, findChannel, readAddress, readPermalink, writeAddress } from "./core/route.js";
import { appOfDm, emit, on, resetForPerson, state, threadKey } from "./core/state.js";
import { setClock } from "./core/time.js";
import { appPane } from "./conversation/app_pane.js";
import { channelPane } from "./conversation/channel.js";
import {
  loadHome,
  loadMessages,
  loadThread,
  openApp,
  openChannel,
  openThread,
} from "./conversation/navigation.js";
import { mountThread } from "./conversation/thread.js";
import { mountActingAs } from "./ui/acting_as.js";
import { mountClock } from "./ui/clock.js";
import { mountModals } from "./ui/modal.js";
import { mountSidebar } from "./ui/sidebar.js";
import { toast } from "./ui/toast.js";

const FIRST_PERSON = "ada";
const slot = (id) => document.getElementById(id);
let pane = null;
let paneKey = null;
let threads = null;

function applyState(fresh) {
  state.me = fresh.me;
  state.workspace = fresh.workspace;
  state.users = new Map(fresh.users.map((user) => [user.id, user]));
  state.channels = new Map(fresh.channels.map((channel) => [channel.id, channel]));
  state.apps = fresh.apps;
  setClock(fresh.clock);
  document.title = `${fresh.workspace.name} · playground`;
  emit("state");
}

async function reloadState() {
  try {
    applyState(await fetchState(state.me));
  } catch (problem) {
    toast(problem.message);
  }
}

function drawPane() {
  const { app, tab, channel } = state.place;
  const key = [state.me, app ?? "", tab ?? "", channel ?? ""].join(" ");
  if (key === paneKey) return;
  paneKey = key;
  pane?.leave();
  pane = app ? appPane(app, tab) : channelPane(channel);
  replaceContent(slot("main"), pane.node);
}

/** After a lost connection everything shown is read again. */
async function catchUp() {
  await reloadState();
  const open = state.place ?? {};
  if (open.channel) await loadMessages(open.channel);
  if (open.tab === "home") await loadHome(open.app);
  if (state.thread) await loadThread(state.thread.channel, state.thread.ts);
  state.views = (await fetchModals()).stack;
  emit("views");
}

async function enter(user) {
  const fresh = await fetchState(user);
  resetForPerson();
  applyState(fresh);
  emit("views");
  connectLive(frameHandler(reloadState), (again) => (again ? catchUp() : showOpenModals()));
}

async function showOpenModals() {
  const { stack } = await fetchModals().catch(() => ({ stack: [] }));
  if (!stack.length || state.views.length) return;
  state.views = stack;
  emit("views");
}

async function switchTo(user) {
  const before = state.place;
  await enter(user);
  const channel = state.channels.get(before?.channel);
  if (before?.app) await openApp(before.app, before.tab);
  else if (channel && channel.member !== false) await openChannel(channel.id);
  else await openFirst();
}

function openFirst() {
  const first = [...state.channels.values()].find(
    (channel) => channel.kind !== "im" && channel.member !== false,
  );
  return first ? openChannel(first.id) : null;
}

async function openAddressed() {
  const permalink = readPermalink();
  if (permalink) return openPermalink(permalink);
  const { channel, app, tab, thread } = readAddress();
  const foundApp = app && findApp(app);
  const found = channel && findChannel(channel);
  if (foundApp) await openApp(foundApp.id, tab ?? undefined);
  else if (found) await openChannel(found.id);
  else await openFirst();
  if (thread && state.place?.channel) await openThread(state.place.channel, thread);
}

async function openPermalink({ channel, ts, thread }) {
  if (!state.channels.has(channel)) {
    toast("That message is in a conversation that you cannot see.");
    return openFirst();
  }
  const app = appOfDm(channel);
  await (app ? openApp(app.id, "messages") : openChannel(channel));
  if (!ts || pane.list?.reveal(ts)) return null;
  if (!thread) return toast("That message is not there any more.");
  await openThread(channel, thread);
  return state.replies.has(threadKey(channel, thread)) && threads.list()?.reveal(ts);
}

function mountShell() {
  mountSidebar(slot("sidebar"));
  mountClock(slot("clock"));
  mountActingAs(slot("acting-as"), switchTo);
  mountModals();
  threads = mountThread(slot("thread"));
  on("place", drawPane);
  on("connection", () => {
    slot("connection").hidden = state.connected;
  });
  slot("menu-button").addEventListener("click", () => document.body.classList.toggle("has-sidebar"));
  slot("scrim").addEventListener("click", () => document.body.classList.remove("has-sidebar"));
  window.addEventListener("hashchange", () => {
    const permalink = readPermalink();
    if (permalink) openPermalink(permalink).finally(writeAddress);
  });
}

async function start() {
  mountShell();
  try {
    await enter(readAddress().user ?? FIRST_PERSON);
    await openAddressed();
  } catch (problem) {
    replaceContent(
      slot("main"),
      h(
        "div",
        { class: "home-empty" },
        h("h2", {}, "The playground cannot be reached"),
        h("p", {}, problem.message),
      ),
    );
  }
}

start();
