// One run of mrkdwn without code blocks or quotes: emphasis, code, control forms, emoji, bare links.
import { fragment, h, link } from "../core/dom.js";
import { emojiNode } from "./emoji.js";
import { emojiSign } from "./emoji_names.js";
import { control } from "./mrkdwn_controls.js";

const EMPHASIS = { "*": "strong", _: "em", "~": "s" };
const CODE = /`([^`\n]+)`/y;
const CONTROL = /<([^<>\n]+)>/y;
const EMOJI = /:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/iy;
const URL_PATTERN = /https?:\/\/[^\s<>|`*]+[^\s<>|`*.,;:!?)\]'"]/y;

export function decodeEntities(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

export function inline(text, options = {}) {
  const parts = [];
  let pending = "";
  const flush = () => {
    if (pending) parts.push(decodeEntities(pending));
    pending = "";
  };
  let at = 0;
  while (at < text.length) {
    const found = tokenAt(text, at, options);
    if (found) {
      flush();
      parts.push(found.node);
      at = found.end;
    } else {
      pending += text[at];
      at += 1;
    }
  }
  flush();
  return fragment(parts);
}

function tokenAt(text, at, options) {
  switch (text[at]) {
    case "`":
      return matched(CODE, text, at, ([, code]) => h("code", { class: "code" }, decodeEntities(code)));
    case "<":
      return matched(CONTROL, text, at, ([, body]) => control(body));
    case ":":
      return matched(EMOJI, text, at, ([, name]) => (emojiSign(name) ? emojiNode(name) : null));
    case "h":
      if (options.verbatim || isWord(text[at - 1])) return null;
      return matched(URL_PATTERN, text, at, ([url]) => link(decodeEntities(url), decodeEntities(url)));
    case "*":
    case "_":
    case "~":
      return emphasis(text, at, options);
    default:
      return null;
  }
}

function matched(pattern, text, at, build) {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const end = pattern.lastIndex;
  const node = match && build(match);
  return node ? { node, end } : null;
}

const isWord = (character) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character) => character === undefined || /\s/.test(character);

/** A sign opens after a non-word and before a non-space, and closes the other way round, within its line. */
function emphasis(text, at, options) {
  const sign = text[at];
  if (isWord(text[at - 1]) || isSpace(text[at + 1]) || text[at + 1] === sign) return null;
  for (let end = at + 2; end < text.length && text[end] !== "\n"; end += 1) {
    if (text[end] === "`") {
      // a sign inside code closes nothing
      const close = text.indexOf("`", end + 1);
      if (close > 0) end = close;
      continue;
    }
    if (text[end] !== sign || isSpace(text[end - 1]) || isWord(text[end + 1])) continue;
    return { node: h(EMPHASIS[sign], {}, inline(text.slice(at + 1, end), options)), end: end + 1 };
  }
  return null;
}
