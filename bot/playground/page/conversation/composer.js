// Where one writes: Enter sends, Shift+Enter breaks the line, ↑ in an empty box edits one's last message.
import { act } from "../core/api.js";
import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { state } from "../core/state.js";
import { openEmojiPicker } from "../ui/emoji_picker.js";
import { toast } from "../ui/toast.js";
import { attachAutocomplete } from "./autocomplete.js";
import { isCommand, knownCommands, runCommand } from "./commands.js";
import { fitHeight, insertText } from "./composer_box.js";

export function createComposer({ channel, threadTs = null, placeholder, onSent, editLast }) {
  const draftKey = [state.me, channel, threadTs].join(" ");
  const box = h("textarea", {
    class: "composer-input",
    rows: "1",
    placeholder,
    "aria-label": placeholder,
    value: state.drafts.get(draftKey) ?? "",
  });
  const usage = h("div", { class: "usage-hint", hidden: true });
  const send = h(
    "button",
    { class: "send-button", type: "button", "aria-label": "Send", disabled: true, onclick: submit },
    icon("send"),
  );
  const suggest = attachAutocomplete(box, { inThread: Boolean(threadTs) });
  const node = h(
    "div",
    { class: "composer-wrap" },
    suggest.node,
    usage,
    h(
      "div",
      { class: "composer", onclick: (event) => event.target === node.lastChild && box.focus() },
      box,
      toolRow(),
    ),
  );
  let busy = false;

  box.addEventListener("input", changed);
  box.addEventListener("keydown", onKey);
  requestAnimationFrame(changed);

  function toolRow() {
    const emoji = tool("Emoji", icon("smile"), () =>
      openEmojiPicker(emoji, (name) => insertText(box, `:${name}: `), { side: "above", align: "start" }),
    );
    return h(
      "div",
      { class: "composer-tools" },
      threadTs
        ? null
        : tool("Command", icon("slash"), () =>
            insertText(box, "/", { from: 0, to: box.value.startsWith("/") ? 1 : 0 }),
          ),
      tool("Mention someone", icon("at"), () =>
        insertText(box, box.value && !/\s$/.test(box.value) ? " @" : "@"),
      ),
      emoji,
      h("span", { class: "composer-keys" }, h("kbd", {}, "Shift + Enter"), " for a new line"),
      send,
    );
  }

  function changed() {
    state.drafts.set(draftKey, box.value);
    send.disabled = busy || !box.value.trim();
    fitHeight(box);
    showUsage();
  }

  /** Once the command is typed its arguments are named, as Slack does. */
  function showUsage() {
    const match = box.value.match(/^(\/\S+)\s/);
    const known = match && !threadTs && knownCommands().find((one) => one.command === match[1].toLowerCase());
    usage.hidden = !known?.usage_hint;
    if (known) usage.replaceChildren(h("strong", {}, known.command), ` ${known.usage_hint ?? ""}`);
  }

  function onKey(event) {
    if (event.isComposing || suggest.onKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === "ArrowUp" && !box.value && editLast?.()) {
      event.preventDefault();
    }
  }

  async function submit() {
    const text = box.value.trim();
    if (!text || busy) return;
    setBusy(true);
    box.value = "";
    suggest.close();
    changed();
    const error = isCommand(text) ? await runCommand(text, channel, Boolean(threadTs)) : await say(text);
    setBusy(false);
    if (error) {
      toast(error);
      if (!box.value) box.value = text; // nothing typed is lost
    }
    changed();
    onSent?.();
  }

  function setBusy(value) {
    busy = value;
    node.classList.toggle("is-busy", value);
    node.setAttribute("aria-busy", String(value));
  }

  async function say(text) {
    const answer = await act("say", { channel, text, ...(threadTs ? { thread_ts: threadTs } : {}) });
    return answer.ok ? null : (answer.error ?? "The message was not sent.");
  }

  return { node, focus: () => box.focus({ preventScroll: true }) };
}

function tool(label, face, run) {
  return h(
    "button",
    { class: "tool", type: "button", "aria-label": label, title: label, onclick: run },
    face,
  );
}
