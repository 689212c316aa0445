// A person's or app's picture: initials on their colour, as no pictures are loaded from elsewhere.
import { h } from "../core/dom.js";
import { appOfBot, personName, state } from "../core/state.js";

export function avatar(userId, size = 36) {
  const user = state.users.get(userId);
  const color = user?.color ? `#${user.color.replace(/^#/, "")}` : "#616061";
  const style = {
    width: `${size}px`,
    height: `${size}px`,
    fontSize: `${Math.round(size * 0.39)}px`,
    backgroundColor: color,
  };
  const kind = user?.is_bot || appOfBot(userId) ? "avatar is-app" : "avatar";
  return h("span", { class: kind, style, "aria-hidden": "true" }, initials(personName(userId)));
}

function initials(name) {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.length > 1 ? words[0][0] + words.at(-1)[0] : (words[0] ?? "?").slice(0, 2);
  return letters.toUpperCase();
}
