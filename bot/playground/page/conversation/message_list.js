// The scrolling list of messages. Only what changed is drawn anew, so scroll, focus and typed text outlive live updates.
import { h } from "../core/dom.js";
import { messageKey, state, threadKey } from "../core/state.js";
import { dayHeading, fromTs, sameDay } from "../core/time.js";
import { isEditing } from "./edit.js";
import { renderMessage } from "./message.js";

const SAME_BREATH = 5 * 60 * 1000;
const NEAR_BOTTOM = 80;

/** `before` are nodes above the first message (introduction); `afterFirst` stands below a thread's root. */
export function createMessageList({ label, inThread = false }) {
  const rows = h("div", { class: "message-rows", role: "list", "aria-label": label });
  const intro = h("div", { class: "intro" });
  const scroller = h("div", { class: "message-scroller", tabindex: "-1" }, intro, rows);
  const drawn = new Map(); // key → {node, signature}
  let latest = [];
  let atBottom = true;

  scroller.addEventListener(
    "scroll",
    () => {
      atBottom = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_BOTTOM;
    },
    { passive: true },
  );
  new ResizeObserver(() => atBottom && toBottom()).observe(scroller);
  new ResizeObserver(() => atBottom && toBottom()).observe(rows);
  rows.addEventListener("keydown", moveBetweenMessages);

  const toBottom = () => scroller.scrollTo({ top: scroller.scrollHeight, behavior: "instant" });
  const refresh = () => update(latest);

  function update(messages) {
    latest = messages;
    const anchor = atBottom ? null : firstVisible(scroller, rows);
    const focus = rememberFocus(rows);
    const wanted = plan(
      messages.filter((message) => !state.dismissed.has(messageKey(message))),
      { inThread },
    );
    place(rows, drawn, wanted, { inThread, refresh });
    focus?.();
    if (atBottom) toBottom();
    else if (anchor?.node.isConnected)
      scroller.scrollTop += anchor.node.getBoundingClientRect().top - anchor.top;
  }

  /** Brings a message into view and marks it for a moment. */
  function reveal(ts) {
    const node = rows.querySelector(`[data-ts="${CSS.escape(ts)}"]`);
    if (!node) return false;
    atBottom = false;
    node.scrollIntoView({ block: "center" });
    node.classList.add("is-flash");
    setTimeout(() => node.classList.remove("is-flash"), 2500);
    return true;
  }

  return {
    node: scroller,
    intro,
    update,
    refresh,
    reveal,
    stickToBottom: () => {
      atBottom = true;
      toBottom();
    },
  };
}

/** Rows to show: messages, a heading for each day, in a thread a rule with the number of replies. */
function plan(messages, { inThread }) {
  const rows = [];
  let previous = null;
  for (const [at, message] of messages.entries()) {
    const ms = fromTs(message.ts);
    const newDay = !previous || !sameDay(fromTs(previous.ts), ms);
    if (newDay && !inThread) rows.push({ key: `day ${message.ts}`, day: dayHeading(ms) });
    const continued = !newDay && !(inThread && at === 1) && isOneBreath(previous, message);
    rows.push({ key: messageKey(message), message, continued });
    if (inThread && at === 0 && messages.length > 1)
      rows.push({ key: "replies", replies: messages.length - 1 });
    previous = message;
  }
  return rows;
}

/** Slack shows one head for several messages that an author writes at a stretch. */
function isOneBreath(previous, message) {
  const alike =
    previous.user === message.user &&
    previous.subtype === message.subtype &&
    !previous.ephemeral === !message.ephemeral;
  return alike && fromTs(message.ts) - fromTs(previous.ts) < SAME_BREATH;
}

function signature(row) {
  if (!row.message) return row.day ?? String(row.replies);
  const { message } = row;
  return JSON.stringify([
    message,
    row.continued,
    isEditing(message),
    state.threadNews.has(threadKey(message.channel, message.ts)),
    state.me,
  ]);
}

function draw(row, options) {
  if (row.day) return h("div", { class: "day-line", role: "separator" }, h("span", {}, row.day));
  if (row.replies)
    return h(
      "div",
      { class: "replies-line", role: "separator" },
      h("span", {}, `${row.replies} ${row.replies === 1 ? "reply" : "replies"}`),
    );
  return renderMessage(row.message, { ...options, continued: row.continued });
}

function place(container, drawn, wanted, options) {
  const keep = new Set(wanted.map((row) => row.key));
  for (const [key, { node }] of drawn) {
    if (keep.has(key)) continue;
    node.remove();
    drawn.delete(key);
  }
  let next = container.firstChild;
  for (const row of wanted) {
    const known = drawn.get(row.key);
    const sign = signature(row);
    let node = known?.node;
    if (!known || known.signature !== sign) {
      node = draw(row, options);
      if (known) {
        if (next === known.node) next = node;
        known.node.replaceWith(node);
      }
      drawn.set(row.key, { node, signature: sign });
    }
    if (node === next) next = next.nextSibling;
    else container.insertBefore(node, next);
  }
}

function firstVisible(scroller, rows) {
  const top = scroller.getBoundingClientRect().top;
  const node = [...rows.children].find((row) => row.getBoundingClientRect().bottom > top);
  return node ? { node, top: node.getBoundingClientRect().top } : null;
}

/** If focus is in a control that is about to be drawn anew, gives back a function that refocuses its successor. */
function rememberFocus(container) {
  const focused = document.activeElement;
  if (!focused || !container.contains(focused)) return null;
  const control = focused.dataset.control;
  const message = focused.closest("[data-key]")?.dataset.key;
  const { selectionStart, selectionEnd } = focused;
  return () => {
    if (focused.isConnected) return;
    const within = [...container.querySelectorAll(control ? "[data-control]" : "[data-key]")];
    const next = within.find((node) =>
      control ? node.dataset.control === control : node.dataset.key === message,
    );
    next?.focus({ preventScroll: true });
    if (
      typeof selectionStart === "number" &&
      next?.setSelectionRange &&
      !["email", "date", "time"].includes(next.type)
    )
      next.setSelectionRange(selectionStart, selectionEnd);
  };
}

function moveBetweenMessages(event) {
  if (!event.target.classList.contains("message")) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll(".message")];
  all[all.indexOf(event.target) + step]?.focus();
}
