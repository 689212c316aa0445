// Slack's rich_text block.
import { h, link } from "../core/dom.js";
import { fromTs, slackDate } from "../core/time.js";
import { emojiNode } from "./emoji.js";
import { channelMention, userMention } from "./mrkdwn_controls.js";

export function richText(block) {
  return h("div", { class: "rich-text" }, (block.elements ?? []).map(part));
}

function part(element) {
  switch (element.type) {
    case "rich_text_section":
      return h("div", { class: "rich-section" }, pieces(element));
    case "rich_text_quote":
      return h("blockquote", { class: "quote" }, pieces(element));
    case "rich_text_preformatted":
      return h("pre", { class: "code-block" }, pieces(element));
    case "rich_text_list":
      return list(element);
    default:
      return null;
  }
}

function list(element) {
  const indent = element.indent ?? 0;
  const props = { class: `rich-list level-${indent % 3}`, style: { marginLeft: `${indent * 24}px` } };
  if (element.style === "ordered" && element.offset) props.start = element.offset + 1;
  const items = (element.elements ?? []).map((item) => h("li", {}, pieces(item)));
  return h(element.style === "ordered" ? "ol" : "ul", props, items);
}

const pieces = (element) => (element.elements ?? []).map((piece) => styled(piece, content(piece)));

function content(piece) {
  switch (piece.type) {
    case "text":
      return piece.text;
    case "link":
      return link(piece.url, piece.text || piece.url);
    case "emoji":
      return emojiNode(piece.name, piece.unicode);
    case "user":
      return userMention(piece.user_id);
    case "channel":
      return channelMention(piece.channel_id);
    case "usergroup":
      return h("span", { class: "mention" }, "@group");
    case "broadcast":
      return h("span", { class: "mention is-me" }, `@${piece.range}`);
    case "date":
      return slackDate(fromTs(piece.timestamp), piece.format ?? "{date}");
    case "color":
      return h("span", {}, piece.value);
    default:
      return piece.text ?? "";
  }
}

function styled(piece, node) {
  const style = piece.style ?? {};
  let result = node;
  if (style.code) result = h("code", { class: "code" }, result);
  if (style.strike) result = h("s", {}, result);
  if (style.italic) result = h("em", {}, result);
  if (style.bold) result = h("strong", {}, result);
  if (style.underline) result = h("u", {}, result);
  return result;
}
