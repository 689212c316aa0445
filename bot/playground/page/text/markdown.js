// The `markdown` block: the part of standard Markdown that Slack translates (headings, lists, quotes, code, tables, links).
import { h, link } from "../core/dom.js";
import { withEmoji } from "./emoji.js";

const LIST_ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;

export function markdown(text) {
  const lines = text.replace(/\r/g, "").split("\n");
  const parts = [];
  let at = 0;
  while (at < lines.length) {
    const [node, next] = blockAt(lines, at);
    if (node) parts.push(node);
    at = next;
  }
  return h("div", { class: "markdown" }, parts);
}

function blockAt(lines, at) {
  const line = lines[at];
  if (!line.trim()) return [null, at + 1];
  if (/^\s*```/.test(line)) return fence(lines, at);
  const heading = line.match(/^(#{1,6})\s+(.*?)\s*#*$/);
  if (heading)
    return [h(`h${Math.min(heading[1].length + 2, 6)}`, { class: "md-heading" }, spans(heading[2])), at + 1];
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return [h("hr", { class: "divider" }), at + 1];
  if (/^\s*>/.test(line)) return quote(lines, at);
  if (LIST_ITEM.test(line)) return list(lines, at);
  if (line.includes("|") && /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(lines[at + 1] ?? "")) return table(lines, at);
  return paragraph(lines, at);
}

function fence(lines, at) {
  let end = at + 1;
  while (end < lines.length && !/^\s*```/.test(lines[end])) end += 1;
  return [h("pre", { class: "code-block" }, lines.slice(at + 1, end).join("\n")), end + 1];
}

function quote(lines, at) {
  let end = at;
  while (end < lines.length && /^\s*>/.test(lines[end])) end += 1;
  const inner = lines.slice(at, end).map((line) => line.replace(/^\s*> ?/, ""));
  return [h("blockquote", { class: "quote" }, markdown(inner.join("\n"))), end];
}

function list(lines, at) {
  const ordered = /^\s*\d/.test(lines[at]);
  const depth = lines[at].match(/^\s*/)[0].length;
  const items = [];
  let end = at;
  while (end < lines.length) {
    const match = lines[end].match(LIST_ITEM);
    if (!match || match[1].length < depth) break;
    if (match[1].length > depth + 1 && items.length) {
      const [nested, next] = list(lines, end);
      items.at(-1).append(nested);
      end = next;
    } else {
      items.push(h("li", {}, spans(match[3])));
      end += 1;
    }
  }
  const start = ordered ? Number(lines[at].match(/\d+/)[0]) : null;
  return [
    h(ordered ? "ol" : "ul", { class: "rich-list level-0", start: start === 1 ? null : start }, items),
    end,
  ];
}

function table(lines, at) {
  const cells = (line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim());
  let end = at + 2;
  while (end < lines.length && lines[end].includes("|")) end += 1;
  const head = h(
    "tr",
    {},
    cells(lines[at]).map((cell) => h("th", { scope: "col" }, spans(cell))),
  );
  const body = lines.slice(at + 2, end).map((line) =>
    h(
      "tr",
      {},
      cells(line).map((cell) => h("td", {}, spans(cell))),
    ),
  );
  return [
    h(
      "div",
      { class: "table-scroll" },
      h("table", { class: "block-table" }, h("thead", {}, head), h("tbody", {}, body)),
    ),
    end,
  ];
}

function paragraph(lines, at) {
  let end = at + 1;
  while (
    end < lines.length &&
    lines[end].trim() &&
    !/^\s*(#{1,6}\s|>|```|[-*+]\s|\d+[.)]\s)/.test(lines[end])
  )
    end += 1;
  return [h("p", {}, spans(lines.slice(at, end).join("\n"))), end];
}

const SPAN =
  /`([^`]+)`|!?\[([^\]]*)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|__(.+?)__|~~(.+?)~~|(?<![\w*])\*([^*\s][^*]*?)\*|(?<!\w)_([^_\s][^_]*?)_(?!\w)|<?(https?:\/\/[^\s<>)]+)>?/g;

function spans(text) {
  const parts = [];
  let last = 0;
  for (const match of text.matchAll(SPAN)) {
    parts.push(withEmoji(text.slice(last, match.index)), span(match));
    last = match.index + match[0].length;
  }
  parts.push(withEmoji(text.slice(last)));
  return parts;
}

function span([, code, label, url, bold, bold2, strike, italic, italic2, bare]) {
  if (code) return h("code", { class: "code" }, code);
  if (url) return link(url, label || url);
  if (bold ?? bold2) return h("strong", {}, spans(bold ?? bold2));
  if (strike) return h("s", {}, spans(strike));
  if (bare) return link(bare, bare);
  return h("em", {}, spans(italic ?? italic2));
}
