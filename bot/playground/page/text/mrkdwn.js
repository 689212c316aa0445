// Slack's mrkdwn as DOM: code blocks and quotes here, what is inside a line in mrkdwn_inline.js.
import { fragment, h } from "../core/dom.js";
import { decodeEntities, inline } from "./mrkdwn_inline.js";
import { withEmoji } from "./emoji.js";

const FENCE = /```([\s\S]+?)```/g;
const QUOTE = /^(?:&gt;|>) ?/;

export function mrkdwn(text, options = {}) {
  const parts = [];
  let last = 0;
  for (const match of text.matchAll(FENCE)) {
    parts.push(lines(trimEnd(text.slice(last, match.index)), options));
    parts.push(h("pre", { class: "code-block" }, decodeEntities(match[1].replace(/^\n|\n$/g, ""))));
    last = match.index + match[0].length;
  }
  const rest = text.slice(last);
  parts.push(lines(last ? rest.replace(/^\n/, "") : rest, options));
  return fragment(parts);
}

const trimEnd = (text) => text.replace(/\n$/, "");

function lines(text, options) {
  const parts = [];
  let plain = [];
  let quoted = [];
  const flushPlain = () => {
    if (plain.length) parts.push(inline(plain.join("\n"), options));
    plain = [];
  };
  const flushQuote = () => {
    if (quoted.length) parts.push(h("blockquote", { class: "quote" }, inline(quoted.join("\n"), options)));
    quoted = [];
  };
  const all = text === "" ? [] : text.split("\n");
  for (const [at, line] of all.entries()) {
    if (/^(?:&gt;|>){3}/.test(line)) {
      // >>> quotes all that follows
      flushPlain();
      flushQuote();
      quoted = [line.replace(/^(?:&gt;|>){3} ?/, ""), ...all.slice(at + 1)];
      break;
    }
    if (QUOTE.test(line)) {
      flushPlain();
      quoted.push(line.replace(QUOTE, ""));
    } else {
      flushQuote();
      plain.push(line);
    }
  }
  flushPlain();
  flushQuote();
  return parts;
}

/** A Slack text object: plain_text shows what is written, mrkdwn is marked up. */
export function textObject(object, options = {}) {
  if (!object) return fragment();
  if (typeof object === "string") return fragment(object);
  if (object.type === "mrkdwn") return mrkdwn(object.text ?? "", { verbatim: object.verbatim, ...options });
  return object.emoji === false ? fragment(object.text ?? "") : fragment(withEmoji(object.text ?? ""));
}
