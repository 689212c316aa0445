// Images. Only the playground's own and inline ones are loaded: a page of a local test bench calls no other host.
import { h, link, safeUrl } from "../core/dom.js";

export function image(element, kind) {
  const url = element.image_url ?? element.slack_file?.url ?? "";
  const alt = element.alt_text ?? "";
  const local =
    url.startsWith("data:image/") || (safeUrl(url) && new URL(url, location.href).origin === location.origin);
  if (local) return h("img", { class: `image is-${kind}`, src: url, alt, loading: "lazy" });
  if (kind === "full")
    return h("div", { class: "image-stand-in" }, h("span", {}, alt || "Image"), link(url, "Open the image"));
  return h(
    "span",
    { class: `image is-${kind} is-stand-in`, role: "img", "aria-label": alt, title: alt },
    "🖼️",
  );
}
