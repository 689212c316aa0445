// Who is acting: a switch between the teammates.
import { h, replaceContent } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { me, on, state, userName } from "../core/state.js";
import { now, shortDay, timeOfDay } from "../core/time.js";
import { avatar } from "./avatar.js";
import { openMenu } from "./menu.js";

export function mountActingAs(slot, switchTo) {
  const button = h("button", {
    class: "acting-as",
    type: "button",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
  });
  button.addEventListener("click", () =>
    openMenu(button, [{ heading: "Act as" }, ...people(switchTo)], { label: "Act as" }),
  );
  slot.append(button);
  on("state", () => {
    const user = me();
    if (!user) return;
    button.setAttribute("aria-label", `Acting as ${userName(user)}. Switch person`);
    replaceContent(
      button,
      avatar(user.id, 26),
      h(
        "span",
        { class: "acting-text" },
        h("span", { class: "acting-label" }, "Acting as "),
        h("strong", {}, userName(user)),
      ),
      icon("chevron", 14),
    );
  });
}

function people(switchTo) {
  return [...state.users.values()]
    .filter((user) => !user.is_bot)
    .map((user) => ({
      label: userName(user),
      detail: [
        `${shortDay(now(), user.tz)} ${timeOfDay(now(), user.tz)}, ${user.tz}`,
        user.is_admin ? "admin" : null,
      ]
        .filter(Boolean)
        .join(" · "),
      icon: avatar(user.id, 32),
      checked: user.id === state.me,
      run: () => user.id !== state.me && switchTo(user.id),
    }));
}
