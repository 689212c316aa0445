"""The rich_text block that Slack puts beside the text of what people (and plain bot texts) say."""

import re
from typing import Any

Json = dict[str, Any]

_CONTROL = re.compile(r"<([^<>\n]+)>|(?<![\w:]):([a-z0-9_+'-]+):(?![\w:])")
_UNESCAPED = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def from_encoded(text: str) -> list[Json]:
    """One rich_text block for a text in Slack's encoding (``<@U…>``, ``&lt;``, ``:emoji:``)."""
    elements: list[Json] = []
    end = 0
    for match in _CONTROL.finditer(text):
        _append_text(elements, text[end : match.start()])
        elements.append(_emoji(match[2]) if match[2] else _control(match[1]))
        end = match.end()
    _append_text(elements, text[end:])
    if not elements:
        return []
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": "rt", "elements": [section]}]


def unescape(text: str) -> str:
    """Undo Slack's three entities."""
    for entity, character in _UNESCAPED:
        text = text.replace(entity, character)
    return text


def _append_text(elements: list[Json], text: str) -> None:
    if text:
        elements.append({"type": "text", "text": unescape(text)})


def _emoji(name: str) -> Json:
    return {"type": "emoji", "name": name}


def _control(inner: str) -> Json:
    target, _, label = inner.partition("|")
    if target.startswith("@"):
        return {"type": "user", "user_id": target[1:]}
    if target.startswith("#"):
        return {"type": "channel", "channel_id": target[1:]}
    if target in ("!here", "!channel", "!everyone"):
        return {"type": "broadcast", "range": target[1:]}
    if target.startswith("!"):
        return {"type": "text", "text": label or target[1:]}
    return {"type": "link", "url": unescape(target)} | ({"text": unescape(label)} if label else {})
