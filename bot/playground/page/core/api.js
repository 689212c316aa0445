// Talks to the playground server: reads, acts, and one live socket for the acting person.
import { emit, state } from "./state.js";

async function get(path, params) {
  const answer = await fetch(`/playground/${path}?${new URLSearchParams(params)}`);
  if (!answer.ok) throw new Error(`The playground answered ${answer.status} for ${path}.`);
  return answer.json();
}

export const fetchState = (user) => get("state", user ? { user } : {});
export const fetchMessages = (channel) => get("messages", { user: state.me, channel });
export const fetchThread = (channel, ts) => get("thread", { user: state.me, channel, ts });
export const fetchModals = () => get("modals", { user: state.me });
export const fetchHome = (app) => get("home", { user: state.me, app });

/** Always resolves to {ok, …}: a lost connection becomes a sentence like any refusal. */
export async function act(action, details = {}) {
  try {
    const answer = await fetch("/playground/act", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ user: state.me, do: action, ...details }),
    });
    const result = await answer.json().catch(() => null);
    return result ?? { ok: false, error: `The playground answered ${answer.status}.` };
  } catch {
    return { ok: false, error: "The playground cannot be reached. Is it still running?" };
  }
}

let socket = null;
let retryTimer = null;

/** Opens the live socket of the acting person; `onOpen(again)` tells first connections from later ones. */
export function connectLive(onFrame, onOpen) {
  disconnectLive();
  let waited = 0;
  let again = false;
  const open = () => {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const mine = new WebSocket(
      `${scheme}://${location.host}/playground/live?user=${encodeURIComponent(state.me)}`,
    );
    socket = mine;
    mine.onopen = () => {
      waited = 0;
      setConnected(true);
      onOpen(again);
      again = true;
    };
    mine.onmessage = (event) => {
      if (socket === mine) onFrame(JSON.parse(event.data));
    };
    mine.onclose = () => {
      if (socket !== mine) return; // replaced on purpose
      setConnected(false);
      waited = Math.min(waited + 500, 5000);
      retryTimer = setTimeout(open, waited);
    };
  };
  open();
}

function disconnectLive() {
  clearTimeout(retryTimer);
  const old = socket;
  socket = null;
  old?.close();
}

function setConnected(value) {
  if (state.connected === value) return;
  state.connected = value;
  emit("connection");
}
