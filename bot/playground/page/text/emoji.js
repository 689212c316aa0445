// Shows :short_names: as signs.
import { h } from "../core/dom.js";
import { emojiSign } from "./emoji_names.js";

const EMOJI_PATTERN = /:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/gi;

/** A sign with its name for screen readers and on hover; unknown names stay as they were typed. */
export function emojiNode(name, unicode = null) {
  const sign = emojiSign(name) ?? fromCodePoints(unicode);
  return sign
    ? h(
        "span",
        {
          class: "emoji",
          role: "img",
          "aria-label": `${name.replaceAll("_", " ")} emoji`,
          title: `:${name}:`,
        },
        sign,
      )
    : `:${name}:`;
}

function fromCodePoints(unicode) {
  if (!unicode || !/^[0-9a-f-]+$/i.test(unicode)) return null;
  return String.fromCodePoint(...unicode.split("-").map((part) => parseInt(part, 16)));
}

/** Text in which short names become nodes: a list of strings and nodes. */
export function withEmoji(text) {
  const parts = [];
  let last = 0;
  for (const match of text.matchAll(EMOJI_PATTERN)) {
    if (!emojiSign(match[1])) continue;
    parts.push(text.slice(last, match.index), emojiNode(match[1]));
    last = match.index + match[0].length;
  }
  parts.push(text.slice(last));
  return parts.filter((part) => part !== "");
}

/** Short names as signs in a bare string, for aria-labels and options of native lists. */
export function emojiText(text) {
  return text.replace(EMOJI_PATTERN, (whole, name) => emojiSign(name) ?? whole);
}
